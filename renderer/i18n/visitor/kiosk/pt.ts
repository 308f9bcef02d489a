import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Portuguese. */
export const kiosk: KioskTexts = {
  attract: { title: 'Toque na tela para começar', body: 'Você vai usar o Cartão My Number.' },
  doubted: { title: 'Você ainda está aí?', stillHere: 'Continuar' },
  place: { title: 'Coloque seu documento aqui', body: 'Não o mova até terminar, por favor.' },
  pin: {
    title: 'Digite a sua senha de 4 números',
    body: 'São os 4 números que você escolheu ao receber o cartão (senha para ler os dados escritos).',
    warning: 'Após errar 3 vezes seguidas, será preciso ir ao balcão da prefeitura.',
    tries: 'Tentativas restantes: {{n}}',
    entered: 'Números digitados: {{n}} de 4',
  },
  result: {
    named: 'As informações de {{name}} foram lidas',
    unnamed: 'As informações foram lidas',
  },
  content: {
    address: 'Endereço',
    birthDate: 'Data de nascimento',
    sex: 'Sexo',
    age: 'Idade: {{age}}',
    ageBetween: 'Idade: de {{min}} a {{max}}',
    dateInPart: '(registro incompleto)',
    ageOver: '{{years}} anos ou mais',
    ageNotOver: 'Não foi possível confirmar: {{years}} anos ou mais',
    sexValue: {
      male: 'Masculino',
      female: 'Feminino',
      'not-applicable': 'Não se aplica',
      unknown: 'Não informado',
    },
  },
  button: {
    start: 'Começar',
    goOn: 'Avançar',
    quit: 'Sair',
    confirm: 'Confirmar',
    eraseOne: 'Apagar um',
    showContents: 'Ver os dados',
    hideContents: 'Ocultar os dados',
    retry: 'Tentar de novo',
    finish: 'Terminar',
  },
  help: 'Se precisar de ajuda, fale com um atendente por perto.',
};
