import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Indonesian. */
export const kiosk: KioskTexts = {
  attract: {
    title: 'Sentuh layar untuk mulai',
    body: 'Anda akan menggunakan Kartu My Number.',
  },
  doubted: { title: 'Apakah Anda masih di sini?', stillHere: 'Lanjutkan' },
  place: {
    title: 'Letakkan kartu identitas Anda di sini',
    body: 'Mohon biarkan sampai selesai.',
  },
  pin: {
    title: 'Masukkan PIN 4 angka',
    body: '4 angka yang Anda tentukan saat menerima kartu (PIN untuk membaca tulisan pada kartu).',
    warning: 'Jika salah 3 kali berturut-turut, Anda perlu mengurusnya di loket kantor kota.',
    tries: 'Sisa kesempatan: {{n}}',
    entered: 'Angka yang dimasukkan: {{n}} dari 4',
  },
  result: {
    named: 'Informasi {{name}} sudah dibaca',
    unnamed: 'Informasi sudah dibaca',
  },
  content: {
    address: 'Alamat',
    birthDate: 'Tanggal lahir',
    sex: 'Jenis kelamin',
    age: '{{age}} tahun',
    ageBetween: '{{min}} sampai {{max}} tahun',
    dateInPart: '(sebagian tidak tercatat)',
    ageOver: '{{years}} tahun ke atas',
    ageNotOver: 'Tidak dapat dipastikan: {{years}} tahun ke atas',
    sexValue: {
      male: 'Laki-laki',
      female: 'Perempuan',
      'not-applicable': 'Tidak berlaku',
      unknown: 'Tidak diketahui',
    },
  },
  button: {
    start: 'Mulai',
    goOn: 'Berikutnya',
    quit: 'Berhenti',
    confirm: 'OK',
    eraseOne: 'Hapus satu',
    showContents: 'Lihat isi',
    hideContents: 'Sembunyikan isi',
    retry: 'Coba lagi',
    finish: 'Selesai',
  },
  help: 'Jika perlu bantuan, silakan hubungi petugas terdekat.',
};
