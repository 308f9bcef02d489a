import { kiosk } from './kiosk/id.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Indonesian. */
export const id: VisitorTexts = {
  banner: {
    evaluation: 'Sedang diuji coba. Jangan letakkan kartu identitas asli.',
    training: 'Latihan',
    development: 'Pengembangan',
  },
  ready: {
    title: 'Letakkan kartu identitas Anda di sini',
    body: {
      card: 'Gunakan Kartu My Number Anda.',
      phone: 'Gunakan Kartu My Number di ponsel Anda.',
      either: 'Gunakan Kartu My Number, atau Kartu My Number di ponsel Anda.',
    },
    myNumber: 'My Number Anda (12 angka) tidak dibaca.',
    or: 'atau',
  },
  picture: {
    card: {
      'flat-pad': 'Letakkan kartu di atas tanda dengan foto menghadap ke atas.',
      upright: 'Tempelkan kartu pada tanda.',
      'slot-stand': 'Masukkan kartu berdiri ke penyangga.',
      'built-in': 'Letakkan kartu di atas tanda pada mesin.',
    },
    phone: {
      'flat-pad': 'Letakkan bagian atas ponsel di atas tanda.',
      upright: 'Tempelkan bagian atas ponsel pada tanda.',
      'slot-stand': 'Tempelkan bagian atas ponsel pada tanda di penyangga.',
      'built-in': 'Tempelkan bagian atas ponsel pada tanda di mesin.',
    },
    consent: 'Tekan tombol samping dua kali, lalu konfirmasi dengan wajah atau sidik jari.',
  },
  waitingForMedium: {
    title: 'Letakkan kartu identitas Anda di sini',
    body: {
      card: 'Letakkan Kartu My Number dengan foto menghadap ke atas.',
      phone: 'Dekatkan ponsel ke tanda.',
      either: 'Letakkan Kartu My Number atau ponsel Anda.',
    },
  },
  waitingForNumber: {
    title: 'Kami sedang memeriksa kartu Anda',
    body: 'Mohon biarkan di tempatnya.',
  },
  engaging: { title: 'Ponsel ditemukan', body: 'Mohon jangan digerakkan.' },
  consent: {
    title: 'Lihat layar ponsel Anda',
    body: 'Periksa isi yang akan dikirim dan setujui jika berkenan. Anda boleh tidak mengirim.',
    inHand: 'Ponsel boleh dipegang. Silakan lihat layarnya.',
    hint: {
      1: 'Apakah layar konfirmasi sudah muncul di ponsel?',
      2: 'Jika perlu bantuan, silakan hubungi petugas.',
    },
    hintUnattended: 'Jika ingin berhenti, tekan “Berhenti”.',
    sending: 'Akan dikirim: {{items}}',
  },
  reading: {
    'my-number-card': { title: 'Sedang membaca', body: 'Mohon jangan gerakkan kartu.' },
    mdoc: { title: 'Sedang menerima', body: 'Mohon ponsel tetap di dekat sini.' },
    unknown: { title: 'Sedang membaca', body: 'Mohon biarkan sampai selesai.' },
  },
  verifying: { title: 'Mohon tunggu sebentar lagi' },
  shown: {
    title: 'Pembacaan selesai',
    take: {
      'my-number-card': 'Silakan ambil kartu Anda.',
      mdoc: 'Silakan ambil ponsel Anda.',
    },
    staffChecks: 'Petugas sedang memeriksa. Mohon tunggu sebentar.',
  },
  message: {
    staff: 'Petugas akan membantu Anda. Mohon tunggu sebentar.',
    'card-again': 'Letakkan kartu sekali lagi. Mohon jangan digerakkan sampai selesai.',
    'phone-again': 'Dekatkan ponsel ke sini sekali lagi.',
    'one-only': 'Letakkan satu saja. Jika ada kartu di casing ponsel, mohon dikeluarkan.',
    'which-card': 'Kartu ini tidak dapat digunakan di sini. Letakkan Kartu My Number Anda.',
    'open-wallet': 'Buka dulu kartu identitas di ponsel, lalu dekatkan ke sini.',
    bluetooth: 'Nyalakan Bluetooth di ponsel, lalu coba lagi.',
    declined: 'Tidak ada yang dikirim. Kami tidak menerima informasi apa pun.',
    'not-on-phone':
      'Kami tidak dapat menerima dari ponsel ini. Jika Anda membawa kartu, letakkan kartu.',
    'timed-out': 'Waktu sudah habis. Silakan mulai lagi dari awal.',
    'pin-wrong': 'PIN tidak cocok.',
    'pin-stop': 'Untuk melindungi kartu Anda, kami berhenti di sini. Silakan ke loket.',
    'other-way': 'Kami akan membantu Anda dengan cara lain. Petugas akan menjelaskan.',
    'need-card': 'Prosedur ini memerlukan kartu.',
  },
  messageUnattended: {
    staff: 'Saat ini mesin ini tidak dapat membaca.',
    'other-way': 'Tidak dapat dilanjutkan di mesin ini. Silakan gunakan cara lain.',
  },
  removal: {
    'my-number-card': { title: 'Jangan lupa ambil kartu Anda' },
    mdoc: { title: 'Jangan lupa ambil ponsel Anda' },
    unknown: { title: 'Jangan lupa ambil barang Anda' },
  },
  wiping: { title: 'Informasi di layar ini sudah dihapus', body: 'Terima kasih.' },
  paused: { title: 'Loket ini sedang tutup' },
  setupProblem: { title: 'Saat ini belum dapat digunakan', body: 'Silakan hubungi petugas.' },

  notice: {
    title: 'Tentang informasi yang diperiksa',
    items: 'Yang diperiksa: {{items}}',
    asks: {
      named: '{{organization}} akan memeriksa: {{items}}',
      unnamed: 'Loket ini akan memeriksa: {{items}}',
    },
    purpose: 'Tujuan: {{purpose}}',
    kept: {
      nothing: 'Informasi tidak disimpan. Paling lama {{seconds}} detik, lalu hilang dari layar.',
      inSystem: 'Dimasukkan ke {{system}}: {{items}}. Tidak ada yang tersisa di mesin ini.',
      here: 'Disimpan di loket ini: {{items}}.',
    },
    myNumberAndPin: 'My Number dan PIN Anda tidak dibaca.',
    myNumber: 'My Number Anda tidak dibaca.',
    otherWay: 'Jika ingin cara lain, silakan sampaikan kepada petugas.',
    otherWayUnattended: 'Jika ingin cara lain, tekan “Berhenti”.',
    legalBasis: 'Dasar hukum',
  },
  item: {
    name: 'nama',
    address: 'alamat',
    birthDate: 'tanggal lahir',
    sex: 'jenis kelamin',
    portrait: 'foto wajah',
    ageOver: 'apakah berusia {{years}} tahun ke atas',
  },

  button: {
    details: 'Rincian',
    phoneHelp: 'Cara memakai ponsel',
    speechOn: 'Nyalakan suara',
    speechOff: 'Matikan suara',
    noVoice: 'Suara tidak tersedia',
    language: 'Bahasa / Language',
    close: 'Tutup',
    back: 'Kembali',
    backToStaff: 'Kembali ke layar petugas (F2)',
  },
  writing: 'Bisa berkomunikasi lewat tulisan',

  phoneHelp: {
    title: 'Cara memakai ponsel',
    iphone: [
      'Pastikan Bluetooth menyala.',
      'Tekan tombol samping dua kali (tombol Utama dua kali pada model yang memilikinya).',
      'Pilih Kartu My Number. Jika diminta, konfirmasi dengan wajah atau sidik jari.',
      'Dekatkan bagian atas iPhone ke tanda.',
      'Periksa isi yang akan dikirim. Jika setuju, tekan tombol samping dua kali lalu konfirmasi dengan wajah atau sidik jari.',
    ],
    android: [
      'Pastikan Bluetooth dan NFC menyala.',
      'Buka Google Wallet dan pilih kartu identitas.',
      'Dekatkan bagian tengah belakang ponsel ke tanda (letaknya berbeda tiap model).',
      'Ikuti petunjuk di layar ponsel untuk memastikan bahwa ini Anda.',
    ],
    inHand: 'Setelah terhubung, ponsel boleh dipegang.',
    passcode:
      'Pengiriman tidak bisa dengan kode sandi ponsel. Jika wajah atau sidik jari tidak bisa dipakai, gunakan kartu.',
    troubleTitle: 'Jika tidak berhasil',
    trouble: [
      'Lepaskan casing ponsel',
      'Tempelkan perlahan selama satu detik',
      'Jauhkan kartu lain dari ponsel',
    ],
    newPhone: 'Setelah berganti ponsel, perlu diatur lagi di ponsel yang baru.',
  },

  kiosk,

  speech: {
    place: 'Silakan letakkan kartu identitas di sini.',
    hold: 'Mohon jangan digerakkan.',
    phone: 'Silakan lihat layar ponsel Anda.',
    take: 'Selesai. Silakan diambil.',
    staff: 'Petugas akan datang.',
  },
};
