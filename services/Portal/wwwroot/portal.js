// What a circuit cannot do from the server: keep drafts where a lost connection does not reach them, and mark a field files are dragged over.
// A browser may be several people's: what one has typed and seen is none of the next one's.
const own = (kind, name) => `${kind}:${document.querySelector("[data-visitor]")?.dataset.visitor ?? ""}:${name}`;
window.portal = {
    keep: (name, text) => { try { text ? localStorage.setItem(own("draft", name), text) : localStorage.removeItem(own("draft", name)); return true; } catch { return false; } },
    kept: name => { try { return localStorage.getItem(own("draft", name)); } catch { return null; } },
    seen: (name, now) => { try { const before = localStorage.getItem(own("seen", name)); localStorage.setItem(own("seen", name), now); return before; } catch { return null; } },
    show: heading => { window.portal.opener = document.activeElement; heading.focus({ preventScroll: true }); heading.closest("section").scrollIntoView(); },
    save: async (name, type, stream) => {
        const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
        const link = Object.assign(document.createElement("a"), { href: address, download: name });
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), 60000);
    },
};
// Whoever closes what they opened stands where they were.
document.addEventListener("click", event => {
    if (event.target.closest?.("a.close")) setTimeout(() => window.portal.opener?.isConnected && window.portal.opener.focus());
});
// On a phone the pages stand in one line that is longer than the screen: the one that is open is brought into sight.
let followed;
const follow = () => {
    const here = document.querySelector(".menu a.here"), line = here?.closest("ul");
    if (!line || followed === here) return;
    followed = here;
    line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.clientWidth) / 2;
};
new MutationObserver(follow).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-current"] });
follow();
// A draft is written down as it is typed, by the browser itself: the server may be away at that moment.
document.addEventListener("input", event => {
    const name = event.target.dataset?.draft;
    if (name) window.portal.keep(name, event.target.value);
});
for (const [type, over] of [["dragover", true], ["dragleave", false], ["drop", false]])
    document.addEventListener(type, event => event.target.closest?.(".drop")?.classList.toggle("over", over));
