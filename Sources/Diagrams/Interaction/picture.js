// Lets a picture be explored: hover or focus shows a firm and its links, a click keeps it, a search
// finds it, boxes hide kinds of links, a slider the looser ones, arrows walk from partner to partner.
// Needs nothing else.
(function () {
  'use strict';
  var script = document.currentScript;
  var svg = script && script.closest('svg');
  if (!svg) { return; }
  var german = (svg.getAttribute('lang') || '').slice(0, 2) === 'de';
  function say(de, en) { return german ? de : en; }
  function all(selector) { return Array.prototype.slice.call(svg.querySelectorAll(selector)); }

  // A disc may stand for a town or a group: what its lines lead to is said by the picture.
  function neighbours(count) {
    var one = svg.getAttribute('data-neighbours-one');
    var more = svg.getAttribute('data-neighbours-more');
    if (!one || !more) { return say('verbunden mit ', 'linked with ') + count; }
    return count === 1 ? one : more.replace('{count}', count);
  }

  var firms = all('[data-node]');
  var links = all('[data-ends]');
  var labels = all('[data-label]');
  var byNode = {};
  var partners = {};
  firms.forEach(function (firm) {
    byNode[firm.dataset.node] = firm;
    partners[firm.dataset.node] = {};
  });
  links.forEach(function (link) {
    var ends = link.dataset.ends.split(' ');
    link.ends = ends;
    if (partners[ends[0]] && partners[ends[1]]) {
      partners[ends[0]][ends[1]] = true;
      partners[ends[1]][ends[0]] = true;
    }
  });
  firms.forEach(function (firm, place) {
    var count = Object.keys(partners[firm.dataset.node]).length;
    firm.setAttribute('tabindex', place === 0 ? '0' : '-1');
    // What is added for the ear must not be found by a search.
    firm.searched = firm.getAttribute('aria-label') + ' ' + firm.id;
    firm.setAttribute('aria-label', firm.getAttribute('aria-label') + ', ' + neighbours(count));
  });

  var chosen = null;
  var output = null;
  function show(node) {
    svg.classList.toggle('looking', node !== null);
    var near = node === null ? {} : partners[node];
    function isNear(other) { return other === node || near[other] === true; }
    firms.forEach(function (firm) {
      firm.classList.toggle('faded', node !== null && !isNear(firm.dataset.node));
      firm.classList.toggle('chosen', firm.dataset.node === chosen);
    });
    labels.forEach(function (label) {
      label.classList.toggle('faded', node !== null && !isNear(label.dataset.label));
    });
    links.forEach(function (link) {
      var touches = node !== null && link.ends.indexOf(node) >= 0;
      link.classList.toggle('near', touches);
      link.classList.toggle('faded', node !== null && !touches);
    });
    if (output) {
      output.textContent = node === null ? '' : byNode[node].getAttribute('aria-label');
    }
  }
  function choose(node) {
    chosen = node;
    show(node);
    remember();
  }
  // The address says who is chosen and which kinds are hidden, so that Back leads to what was seen.
  var boxes = [];
  var slider = null;
  function least() { return slider ? Number(slider.value) : 0; }
  function remember() {
    var hidden = boxes.filter(function (box) { return !box.checked; }).map(function (box) { return box.kind; });
    var mark = (chosen === null ? '' : encodeURIComponent(byNode[chosen].id))
      + (hidden.length ? '&off=' + hidden.map(encodeURIComponent).join(',') : '')
      + (least() ? '&from=' + least() : '');
    if (mark === location.hash.slice(1)) { return; }
    var place = mark ? '#' + mark : location.pathname + location.search;
    try { history.pushState(null, '', place); } catch (e) { /* a file may refuse */ }
  }
  function filter() {
    var hidden = {};
    boxes.forEach(function (box) { hidden[box.kind] = !box.checked; });
    links.forEach(function (link) {
      var isLoose = link.dataset.closeness !== undefined && Number(link.dataset.closeness) < least();
      link.classList.toggle('off', isLoose || hidden[link.dataset.kind] === true);
    });
  }
  function focus(firm) {
    firms.forEach(function (other) { other.setAttribute('tabindex', other === firm ? '0' : '-1'); });
    firm.focus();
  }
  function centre(firm) {
    var box = firm.getBBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  // The nearest partner, else the nearest firm, in the direction of an arrow key.
  function walk(firm, dx, dy) {
    var from = centre(firm);
    var near = partners[firm.dataset.node];
    var best = null;
    firms.forEach(function (other) {
      if (other === firm) { return; }
      var to = centre(other);
      var along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      var across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      if (along <= 0 || across > along * 1.5) { return; }
      var cost = along + across * 2 + (near[other.dataset.node] ? 0 : 1e6);
      if (!best || cost < best.cost) { best = { cost: cost, firm: other }; }
    });
    if (best) { focus(best.firm); }
  }
  firms.forEach(function (firm) {
    var node = firm.dataset.node;
    firm.addEventListener('mouseenter', function () { if (chosen === null) { show(node); } });
    firm.addEventListener('mouseleave', function () { if (chosen === null) { show(null); } });
    firm.addEventListener('focus', function () { if (chosen === null) { show(node); } });
    firm.addEventListener('blur', function () { if (chosen === null) { show(null); } });
    firm.addEventListener('click', function (event) {
      event.stopPropagation();
      choose(chosen === node ? null : node);
    });
    firm.addEventListener('keydown', function (event) {
      var step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (step) {
        event.preventDefault();
        walk(firm, step[0], step[1]);
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(chosen === node ? null : node);
      }
    });
  });
  svg.addEventListener('click', function (event) {
    if (!event.target.closest || !event.target.closest('.partnernetz-panel')) { choose(null); }
  });

  // The tools stand above the picture; without script nothing dead is shown.
  var xhtml = 'http://www.w3.org/1999/xhtml';
  var view = svg.getAttribute('viewBox').split(' ').map(Number);
  var panel = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject');
  var scale = view[2] / 1100;
  var height = 40;
  panel.setAttribute('class', 'partnernetz-panel');
  panel.setAttribute('width', view[2] / scale);
  panel.setAttribute('height', height);
  panel.setAttribute('transform', 'translate(' + (18 * scale) + ' ' + (-height * scale) + ') scale(' + scale + ')');
  // In a page they stand before the frame, where they are as large as its text and never scroll away.
  var isInPage = svg.parentNode.namespaceURI === xhtml && svg.parentNode.parentNode.namespaceURI === xhtml;
  if (!isInPage) {
    svg.setAttribute('viewBox', [view[0], view[1] - height * scale, view[2], view[3] + height * scale].join(' '));
  }
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  var tools = document.createElementNS(xhtml, 'div');
  tools.setAttribute('class', 'partnernetz-tools');
  function add(parent, name, attributes) {
    var element = document.createElementNS(xhtml, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    parent.appendChild(element);
    return element;
  }
  var search = add(tools, 'input', {
    type: 'search', placeholder: say('Unternehmen suchen (/)', 'Find a firm (/)'),
    'aria-label': say('Unternehmen suchen', 'Find a firm')
  });
  function plain(text) { return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, ''); }
  function found() {
    var wanted = plain(search.value.trim());
    if (!wanted) { return []; }
    return firms.filter(function (firm) { return plain(firm.searched).indexOf(wanted) >= 0; });
  }
  search.addEventListener('input', function () {
    var hits = found();
    chosen = null;
    show(hits.length === 1 ? hits[0].dataset.node : null);
    if (search.value.trim()) {
      svg.classList.add('looking');
      if (hits.length !== 1) {
        var isHit = {};
        hits.forEach(function (firm) { isHit[firm.dataset.node] = true; });
        firms.forEach(function (firm) { firm.classList.toggle('faded', !isHit[firm.dataset.node]); });
        labels.forEach(function (label) { label.classList.toggle('faded', !isHit[label.dataset.label]); });
        links.forEach(function (link) { link.classList.add('faded'); });
      }
      if (output) { output.textContent = hits.length === 1 ? hits[0].getAttribute('aria-label') : hits.length + say(' gefunden', ' found'); }
    }
  });
  search.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && found().length) {
      event.preventDefault();
      focus(found()[0]);
      choose(found()[0].dataset.node);
    }
  });
  var kinds = svg.querySelector('#kinds');
  (kinds ? kinds.textContent.split('\n') : []).filter(Boolean).forEach(function (line) {
    var parts = line.split('\t');
    var label = add(tools, 'label', {});
    var box = add(label, 'input', { type: 'checkbox', checked: '' });
    label.appendChild(document.createTextNode(parts[1]));
    box.kind = parts[0];
    boxes.push(box);
    box.addEventListener('change', function () {
      filter();
      remember();
    });
  });
  // Of few links each can be followed by eye.
  if (links.filter(function (link) { return link.dataset.closeness !== undefined; }).length > 20) {
    var strength = add(tools, 'label', {});
    strength.appendChild(document.createTextNode(say('Nur die engsten', 'Only the closest')));
    slider = add(strength, 'input', { type: 'range', min: '0', max: '90', step: '10', value: '0' });
    var share = add(strength, 'span', {});
    slider.tell = function () {
      share.textContent = (100 - least()) + '\u00a0%';
      slider.setAttribute('aria-valuetext', share.textContent);
    };
    slider.tell();
    slider.addEventListener('input', function () {
      slider.tell();
      filter();
    });
    slider.addEventListener('change', remember);
  }
  output = add(tools, 'output', { 'aria-live': 'polite' });
  if (isInPage) {
    svg.parentNode.parentNode.insertBefore(tools, svg.parentNode);
  } else {
    panel.appendChild(tools);
    svg.appendChild(panel);
  }

  document.addEventListener('keydown', function (event) {
    var place = document.activeElement;
    var isTyping = !!place && !!place.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && (!isTyping || place === search)) {
      search.value = '';
      choose(null);
    }
  });
  function follow() {
    var parts = location.hash.slice(1).split('&');
    var key = decodeURIComponent(parts[0]);
    function told(name) {
      var part = parts.slice(1).filter(function (other) { return other.indexOf(name + '=') === 0; })[0];
      return part ? part.slice(name.length + 1) : '';
    }
    var off = told('off').split(',').map(decodeURIComponent);
    var firm = key && firms.filter(function (other) { return other.id === key; })[0];
    boxes.forEach(function (box) { box.checked = off.indexOf(box.kind) < 0; });
    if (slider) {
      slider.value = told('from') || '0';
      slider.tell();
    }
    filter();
    chosen = firm ? firm.dataset.node : null;
    show(chosen);
  }
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  follow();
}());
