import { kiosk } from './kiosk/vi.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Vietnamese. */
export const vi: VisitorTexts = {
  banner: {
    evaluation: 'Đang thử nghiệm. Vui lòng không đặt giấy tờ thật lên đây.',
    training: 'Luyện tập',
    development: 'Bản phát triển',
  },
  ready: {
    title: 'Vui lòng đặt giấy tờ tùy thân vào đây',
    body: {
      card: 'Quý vị có thể dùng Thẻ My Number.',
      phone: 'Quý vị có thể dùng Thẻ My Number trên điện thoại.',
      either: 'Quý vị có thể dùng Thẻ My Number, hoặc Thẻ My Number trên điện thoại.',
    },
    myNumber: 'Chúng tôi không đọc số My Number (12 chữ số).',
    or: 'hoặc',
  },
  picture: {
    card: {
      'flat-pad': 'Đặt thẻ lên dấu, mặt có ảnh hướng lên trên.',
      upright: 'Áp sát thẻ vào dấu.',
      'slot-stand': 'Cắm thẻ đứng vào giá.',
      'built-in': 'Đặt thẻ lên dấu trên máy.',
    },
    phone: {
      'flat-pad': 'Đặt phần trên của điện thoại lên dấu.',
      upright: 'Áp phần trên của điện thoại vào dấu.',
      'slot-stand': 'Áp phần trên của điện thoại vào dấu trên giá.',
      'built-in': 'Áp phần trên của điện thoại vào dấu trên máy.',
    },
    consent: 'Nhấn nút sườn điện thoại hai lần, rồi xác nhận bằng khuôn mặt hoặc vân tay.',
  },
  waitingForMedium: {
    title: 'Vui lòng đặt giấy tờ tùy thân vào đây',
    body: {
      card: 'Vui lòng đặt Thẻ My Number, mặt có ảnh hướng lên trên.',
      phone: 'Vui lòng đưa điện thoại lại gần dấu.',
      either: 'Vui lòng đặt Thẻ My Number hoặc điện thoại.',
    },
  },
  waitingForNumber: {
    title: 'Chúng tôi đang xem thẻ của quý vị',
    body: 'Vui lòng để nguyên và chờ.',
  },
  engaging: { title: 'Đã tìm thấy điện thoại', body: 'Vui lòng giữ yên.' },
  consent: {
    title: 'Vui lòng nhìn màn hình điện thoại',
    body: 'Hãy xem nội dung sẽ gửi và chấp thuận nếu đồng ý. Quý vị cũng có thể không gửi.',
    inHand: 'Quý vị có thể cầm điện thoại lên và nhìn màn hình.',
    hint: {
      1: 'Điện thoại đã hiện màn hình xác nhận chưa?',
      2: 'Nếu cần giúp đỡ, xin hỏi nhân viên.',
    },
    hintUnattended: 'Nếu muốn dừng, vui lòng nhấn “Dừng lại”.',
    sending: 'Thông tin sẽ gửi: {{items}}',
  },
  reading: {
    'my-number-card': { title: 'Đang đọc', body: 'Vui lòng không di chuyển thẻ.' },
    mdoc: { title: 'Đang nhận', body: 'Vui lòng để điện thoại ở gần đây.' },
    unknown: { title: 'Đang đọc', body: 'Vui lòng để nguyên cho đến khi xong.' },
  },
  verifying: { title: 'Vui lòng chờ thêm một chút' },
  shown: {
    title: 'Đã đọc xong',
    take: {
      'my-number-card': 'Vui lòng lấy lại thẻ.',
      mdoc: 'Vui lòng lấy lại điện thoại.',
    },
    staffChecks: 'Nhân viên đang xem. Vui lòng chờ một chút.',
  },
  message: {
    staff: 'Nhân viên sẽ hỗ trợ quý vị. Vui lòng chờ một chút.',
    'card-again': 'Vui lòng đặt thẻ lại một lần nữa. Không di chuyển thẻ cho đến khi xong.',
    'phone-again': 'Vui lòng đưa điện thoại lại gần đây một lần nữa.',
    'one-only': 'Vui lòng chỉ đặt một thứ. Nếu trong ốp điện thoại có thẻ, hãy lấy ra.',
    'which-card': 'Thẻ này không dùng được ở đây. Vui lòng đặt Thẻ My Number.',
    'open-wallet': 'Vui lòng mở giấy tờ tùy thân trên điện thoại trước, rồi đưa lại gần đây.',
    bluetooth: 'Vui lòng bật Bluetooth trên điện thoại và thử lại.',
    declined: 'Không có gì được gửi. Chúng tôi không nhận thông tin nào.',
    'not-on-phone': 'Chúng tôi không nhận được từ điện thoại này. Nếu có thẻ, vui lòng đặt thẻ.',
    'timed-out': 'Đã hết thời gian. Vui lòng làm lại từ đầu.',
    'pin-wrong': 'Mã PIN không khớp.',
    'pin-stop': 'Để bảo vệ thẻ, chúng tôi dừng tại đây. Vui lòng đến quầy.',
    'other-way': 'Chúng tôi sẽ hỗ trợ quý vị bằng cách khác. Nhân viên sẽ giải thích.',
    'need-card': 'Thủ tục này cần có thẻ.',
  },
  messageUnattended: {
    staff: 'Hiện máy này không đọc được.',
    'other-way': 'Không thể tiếp tục trên máy này. Vui lòng dùng cách khác.',
  },
  removal: {
    'my-number-card': { title: 'Xin đừng quên lấy lại thẻ' },
    mdoc: { title: 'Xin đừng quên lấy lại điện thoại' },
    unknown: { title: 'Xin đừng quên lấy lại vật đã đặt' },
  },
  wiping: { title: 'Đã xóa thông tin trên màn hình này', body: 'Xin cảm ơn quý vị.' },
  paused: { title: 'Quầy này đang tạm nghỉ' },
  setupProblem: { title: 'Hiện chưa sử dụng được', body: 'Vui lòng hỏi nhân viên.' },

  notice: {
    title: 'Về thông tin được xác nhận',
    items: 'Thông tin được xác nhận: {{items}}',
    asks: {
      named: '{{organization}} sẽ xác nhận: {{items}}',
      unnamed: 'Quầy này sẽ xác nhận: {{items}}',
    },
    purpose: 'Mục đích: {{purpose}}',
    kept: {
      nothing:
        'Thông tin không được lưu. Chậm nhất sau {{seconds}} giây sẽ tự động biến mất khỏi màn hình.',
      inSystem: 'Được nhập vào {{system}}: {{items}}. Không lưu lại trên máy này.',
      here: 'Được lưu tại quầy này: {{items}}.',
    },
    myNumberAndPin: 'Chúng tôi không đọc số My Number và mã PIN.',
    myNumber: 'Chúng tôi không đọc số My Number.',
    otherWay: 'Nếu muốn dùng cách khác, xin báo cho nhân viên.',
    otherWayUnattended: 'Nếu muốn dùng cách khác, vui lòng nhấn “Dừng lại”.',
    legalBasis: 'Căn cứ pháp lý',
  },
  item: {
    name: 'họ tên',
    address: 'địa chỉ',
    birthDate: 'ngày sinh',
    sex: 'giới tính',
    portrait: 'ảnh khuôn mặt',
    ageOver: 'có từ {{years}} tuổi trở lên hay không',
  },

  button: {
    details: 'Chi tiết',
    phoneHelp: 'Cách dùng điện thoại',
    speechOn: 'Bật giọng đọc',
    speechOff: 'Tắt giọng đọc',
    noVoice: 'Không có giọng đọc',
    language: 'Ngôn ngữ / Language',
    close: 'Đóng',
    back: 'Quay lại',
    backToStaff: 'Về màn hình nhân viên (F2)',
  },
  writing: 'Có thể trao đổi bằng cách viết',

  phoneHelp: {
    title: 'Cách dùng điện thoại',
    iphone: [
      'Kiểm tra xem Bluetooth đã bật chưa.',
      'Nhấn nút sườn hai lần (máy có nút Home thì nhấn nút Home hai lần).',
      'Chọn Thẻ My Number. Nếu được yêu cầu, hãy xác nhận bằng khuôn mặt hoặc vân tay.',
      'Đưa phần trên của iPhone lại gần dấu.',
      'Xem nội dung sẽ gửi. Nếu đồng ý, nhấn nút sườn hai lần và xác nhận bằng khuôn mặt hoặc vân tay.',
    ],
    android: [
      'Kiểm tra xem Bluetooth và NFC đã bật chưa.',
      'Mở Google Wallet và chọn giấy tờ tùy thân.',
      'Đưa giữa mặt sau điện thoại lại gần dấu (vị trí tùy theo từng máy).',
      'Làm theo hướng dẫn trên màn hình để xác nhận chính chủ.',
    ],
    inHand: 'Sau khi đã kết nối, quý vị có thể cầm điện thoại trên tay.',
    passcode:
      'Không thể gửi bằng mật mã điện thoại. Nếu không dùng được khuôn mặt hoặc vân tay, vui lòng dùng thẻ.',
    troubleTitle: 'Khi không thực hiện được',
    trouble: [
      'Tháo ốp điện thoại',
      'Áp vào từ từ và giữ một giây',
      'Để các thẻ khác xa điện thoại',
    ],
    newPhone: 'Sau khi đổi điện thoại, quý vị cần cài đặt lại trên điện thoại mới.',
  },

  kiosk,

  speech: {
    place: 'Vui lòng đặt giấy tờ tùy thân vào đây.',
    hold: 'Vui lòng giữ yên.',
    phone: 'Vui lòng nhìn màn hình điện thoại.',
    take: 'Đã xong. Vui lòng lấy lại.',
    staff: 'Nhân viên sẽ đến.',
  },
};
