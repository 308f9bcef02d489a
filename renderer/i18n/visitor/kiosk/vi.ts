import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Vietnamese. */
export const kiosk: KioskTexts = {
  attract: { title: 'Chạm vào màn hình để bắt đầu', body: 'Quý vị sẽ dùng Thẻ My Number.' },
  doubted: { title: 'Quý vị vẫn đang thao tác?', stillHere: 'Tiếp tục' },
  place: {
    title: 'Vui lòng đặt giấy tờ tùy thân vào đây',
    body: 'Vui lòng để nguyên cho đến khi xong.',
  },
  pin: {
    title: 'Vui lòng nhập mã PIN 4 chữ số',
    body: 'Đây là 4 chữ số quý vị đã đặt khi nhận thẻ (mã để đọc thông tin trên mặt thẻ).',
    warning: 'Nếu nhập sai 3 lần liên tiếp, quý vị cần làm thủ tục tại quầy của thành phố.',
    tries: 'Số lần còn lại: {{n}}',
    entered: 'Đã nhập {{n}} trên 4 chữ số',
  },
  result: {
    named: 'Đã đọc thông tin của {{name}}',
    unnamed: 'Đã đọc thông tin',
  },
  content: {
    address: 'Địa chỉ',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    age: '{{age}} tuổi',
    ageBetween: 'từ {{min}} đến {{max}} tuổi',
    dateInPart: '(một phần không được ghi)',
    ageOver: 'Từ {{years}} tuổi trở lên',
    ageNotOver: 'Chưa xác nhận được: từ {{years}} tuổi trở lên',
    sexValue: {
      male: 'Nam',
      female: 'Nữ',
      'not-applicable': 'Không áp dụng',
      unknown: 'Không rõ',
    },
  },
  button: {
    start: 'Bắt đầu',
    goOn: 'Tiếp theo',
    quit: 'Dừng lại',
    confirm: 'Xác nhận',
    eraseOne: 'Xóa một số',
    showContents: 'Xem nội dung',
    hideContents: 'Ẩn nội dung',
    retry: 'Thử lại',
    finish: 'Kết thúc',
  },
  help: 'Nếu cần giúp đỡ, xin hỏi nhân viên ở gần đây.',
};
