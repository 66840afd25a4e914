// What old-browser.js says in English, in the page's other languages; loaded by it alone. In JavaScript of 2009 as well.
(function () {
  var sentences = {
    de: 'Diesem Browser fehlt, was die Seite braucht (*): Chrome und Edge haben alles ab Version 123, Firefox ab 125 und Safari ab 17.5.',
    es: 'A este navegador le falta lo que la página necesita (*): Chrome y Edge lo tienen todo desde la versión 123, Firefox desde la 125 y Safari desde la 17.5.',
    pt: 'Falta a este navegador o que a página precisa (*): o Chrome e o Edge têm tudo a partir da versão 123, o Firefox da 125 e o Safari da 17.5.',
    fr: 'Il manque à ce navigateur ce dont la page a besoin (*)\u00a0: Chrome et Edge ont tout à partir de la version 123, Firefox de la 125 et Safari de la 17.5.',
    zh: '此浏览器缺少本页所需的功能（*）：Chrome 和 Edge 从 123 版起、Firefox 从 125 版起、Safari 从 17.5 版起全部具备。',
  };
  var language = String(navigator.language).slice(0, 2).toLowerCase();
  var sentence = document.querySelector('[data-missing]');
  if (!sentences[language] || !sentence) return;
  sentence.lang = language;
  sentence.textContent = sentences[language].replace('*', sentence.getAttribute('data-missing'));
})();
