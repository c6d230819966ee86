// Behind the source of axe, in the page itself: from the world of a driver, Firefox reaches each element through a wrapper.
// Gives what breaks the rules, as JSON.
window.__axe = (part, rules) => {
  const only = rules && { runOnly: rules, preload: false };
  return window.axe.run(part ?? document, { resultTypes: ['violations'], ...only }).then(({ violations }) => JSON.stringify(violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, ' ')}`))));
};
