// The small card beside the pointer. Its words are set as text, whatever a record is called.

let card = null;

export function tip({ x, y }, lines) {
  hideTip();
  const words = lines.filter(Boolean);
  const board = document.getElementById('board');
  if (!board || !words.length) return;
  card = document.createElement('div');
  card.className = 'tip';
  card.setAttribute('aria-hidden', 'true');
  words.forEach((line, i) => {
    const part = document.createElement(i ? 'span' : 'strong');
    part.textContent = line;
    card.append(part);
  });
  board.append(card);
  const room = board.getBoundingClientRect();
  card.style.left = `${Math.max(4, Math.min(x + 14, room.width - card.offsetWidth - 6))}px`;
  card.style.top = `${Math.max(4, Math.min(y + 14, room.height - card.offsetHeight - 6))}px`;
}

export function hideTip() {
  card?.remove();
  card = null;
}
