// Says of each token in TOKENS, {NAME: HEADER}, whether Microsoft's own library would let ACTIVITY in under it for the
// bot APP_ID, with the keys that METADATA describes. Prints "NAME accepted" or "NAME refused", and "done" at the end.
import connector from 'botframework-connector';

const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = connector;
const { TOKENS, ACTIVITY, APP_ID, METADATA } = process.env;
ChannelValidation.OpenIdMetadataEndpoint = METADATA;

for (const [name, header] of Object.entries(JSON.parse(TOKENS))) {
  try {
    const identity = await JwtTokenValidation.authenticateRequest(JSON.parse(ACTIVITY), header, new SimpleCredentialProvider(APP_ID, ''), '');
    console.log(`${name} ${identity.isAuthenticated ? 'accepted' : 'refused'}`);
  } catch {
    console.log(`${name} refused`);
  }
}
console.log('done');
