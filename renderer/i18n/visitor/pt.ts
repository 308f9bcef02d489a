import { kiosk } from './kiosk/pt.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Portuguese, as it is written in Brazil. */
export const pt: VisitorTexts = {
  banner: {
    evaluation: 'Em teste. Não coloque um documento real aqui, por favor.',
    training: 'Treinamento',
    development: 'Desenvolvimento',
  },
  ready: {
    title: 'Coloque seu documento aqui',
    body: {
      card: 'Use o seu Cartão My Number.',
      phone: 'Use o Cartão My Number do seu celular.',
      either: 'Use o seu Cartão My Number ou o Cartão My Number do celular.',
    },
    myNumber: 'O seu My Number de 12 dígitos não é lido.',
    or: 'ou',
  },
  picture: {
    card: {
      'flat-pad': 'Coloque o cartão sobre a marca, com a foto para cima.',
      upright: 'Encoste o cartão na marca.',
      'slot-stand': 'Coloque o cartão em pé no suporte.',
      'built-in': 'Coloque o cartão sobre a marca da máquina.',
    },
    phone: {
      'flat-pad': 'Coloque a parte de cima do celular sobre a marca.',
      upright: 'Encoste a parte de cima do celular na marca.',
      'slot-stand': 'Encoste a parte de cima do celular na marca do suporte.',
      'built-in': 'Encoste a parte de cima do celular na marca da máquina.',
    },
    consent: 'Aperte duas vezes o botão lateral e confirme com o rosto ou a digital.',
  },
  waitingForMedium: {
    title: 'Coloque seu documento aqui',
    body: {
      card: 'Coloque o Cartão My Number com a foto para cima.',
      phone: 'Aproxime o celular da marca.',
      either: 'Coloque o Cartão My Number ou o celular.',
    },
  },
  waitingForNumber: {
    title: 'Estamos conferindo o seu cartão',
    body: 'Deixe-o aí, por favor.',
  },
  engaging: { title: 'Celular encontrado', body: 'Não o mova, por favor.' },
  consent: {
    title: 'Olhe a tela do seu celular',
    body: 'Veja o que será enviado e aprove se concordar. Você também pode não enviar.',
    inHand: 'Você já pode pegar o celular. Olhe a tela, por favor.',
    hint: {
      1: 'O celular está pedindo a sua confirmação?',
      2: 'Se precisar de ajuda, fale com um atendente.',
    },
    hintUnattended: 'Se quiser parar, aperte “Sair”.',
    sending: 'Será enviado: {{items}}',
  },
  reading: {
    'my-number-card': { title: 'Lendo', body: 'Não mova o cartão, por favor.' },
    mdoc: { title: 'Recebendo', body: 'Mantenha o celular por perto.' },
    unknown: { title: 'Lendo', body: 'Não mova nada até terminar, por favor.' },
  },
  verifying: { title: 'Só mais um momento' },
  shown: {
    title: 'Leitura concluída',
    take: {
      'my-number-card': 'Pegue o seu cartão, por favor.',
      mdoc: 'Pegue o seu celular, por favor.',
    },
    staffChecks: 'Um atendente está conferindo. Aguarde um momento, por favor.',
  },
  message: {
    staff: 'Um atendente vai ajudar você. Aguarde um momento, por favor.',
    'card-again': 'Coloque o cartão novamente. Não o mova até terminar.',
    'phone-again': 'Aproxime o celular novamente.',
    'one-only': 'Coloque só um. Se houver cartões na capa do celular, retire-os.',
    'which-card': 'Este cartão não pode ser usado aqui. Coloque o Cartão My Number.',
    'open-wallet': 'Abra primeiro o documento no celular e depois aproxime o celular.',
    bluetooth: 'Ligue o Bluetooth do celular e tente novamente.',
    declined: 'Nada foi enviado. Não recebemos nenhuma informação.',
    'not-on-phone':
      'Não foi possível receber deste celular. Se você tem o cartão, coloque o cartão.',
    'timed-out': 'O tempo acabou. Comece novamente, por favor.',
    'pin-wrong': 'A senha não confere.',
    'pin-stop': 'Para proteger o seu cartão, paramos aqui. Dirija-se ao balcão, por favor.',
    'other-way': 'Vamos atender você de outra forma. Um atendente vai explicar.',
    'need-card': 'Para este procedimento é necessário o cartão.',
  },
  messageUnattended: {
    staff: 'Esta máquina não consegue ler agora.',
    'other-way': 'Não é possível continuar nesta máquina. Use outra forma, por favor.',
  },
  removal: {
    'my-number-card': { title: 'Não se esqueça do seu cartão' },
    mdoc: { title: 'Não se esqueça do seu celular' },
    unknown: { title: 'Não se esqueça do que colocou aqui' },
  },
  wiping: { title: 'As informações desta tela foram apagadas', body: 'Agradecemos.' },
  paused: { title: 'Este balcão está fechado' },
  setupProblem: { title: 'Indisponível no momento', body: 'Fale com um atendente, por favor.' },

  notice: {
    title: 'Sobre as informações conferidas',
    items: 'Vamos conferir: {{items}}',
    asks: {
      named: '{{organization}} vai conferir: {{items}}',
      unnamed: 'Este balcão vai conferir: {{items}}',
    },
    purpose: 'Finalidade: {{purpose}}',
    kept: {
      nothing: 'Nada é guardado. Em até {{seconds}} segundos, tudo some da tela.',
      inSystem: 'Registrado em {{system}}: {{items}}. Nada fica nesta máquina.',
      here: 'Guardado neste balcão: {{items}}.',
    },
    myNumberAndPin: 'O seu My Number e a sua senha não são lidos.',
    myNumber: 'O seu My Number não é lido.',
    otherWay: 'Se preferir outra forma, fale com um atendente.',
    otherWayUnattended: 'Se preferir outra forma, aperte “Sair”.',
    legalBasis: 'Base legal',
  },
  item: {
    name: 'nome',
    address: 'endereço',
    birthDate: 'data de nascimento',
    sex: 'sexo',
    portrait: 'foto do rosto',
    ageOver: 'se você tem {{years}} anos ou mais',
  },

  button: {
    details: 'Detalhes',
    phoneHelp: 'Como usar o celular',
    speechOn: 'Ligar a voz',
    speechOff: 'Desligar a voz',
    noVoice: 'Voz não disponível',
    language: 'Idioma / Language',
    close: 'Fechar',
    back: 'Voltar',
    backToStaff: 'Voltar à tela do atendente (F2)',
  },
  writing: 'Podemos nos comunicar por escrito',

  phoneHelp: {
    title: 'Como usar o celular',
    iphone: [
      'Verifique se o Bluetooth está ligado.',
      'Aperte duas vezes o botão lateral (ou o botão de Início, nos modelos que o têm).',
      'Escolha o Cartão My Number. Se for pedido, confirme com o rosto ou a digital.',
      'Aproxime da marca a parte de cima do iPhone.',
      'Veja o que será enviado. Se concordar, aperte duas vezes o botão lateral e confirme com o rosto ou a digital.',
    ],
    android: [
      'Verifique se o Bluetooth e o NFC estão ligados.',
      'Abra a Carteira do Google e escolha o documento.',
      'Aproxime da marca o centro da parte de trás do celular (o lugar varia conforme o modelo).',
      'Siga a tela do celular para confirmar que é você.',
    ],
    inHand: 'Depois de conectado, você pode segurar o celular na mão.',
    passcode:
      'Não é possível enviar com o código do celular. Se não puder usar o rosto nem a digital, use o cartão.',
    troubleTitle: 'Se não funcionar',
    trouble: [
      'Tire a capa do celular',
      'Encoste devagar por um segundo',
      'Afaste outros cartões do celular',
    ],
    newPhone: 'Depois de trocar de celular, é preciso configurar de novo no novo celular.',
  },

  kiosk,

  speech: {
    place: 'Coloque seu documento aqui, por favor.',
    hold: 'Não mova, por favor.',
    phone: 'Olhe a tela do seu celular, por favor.',
    take: 'Pronto. Pode retirar, por favor.',
    staff: 'Um atendente já vem.',
  },
};
