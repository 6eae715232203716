/** Relative addresses, so that the built page works in any folder of a town's server. */
export default { base: './', build: { modulePreload: false } };
