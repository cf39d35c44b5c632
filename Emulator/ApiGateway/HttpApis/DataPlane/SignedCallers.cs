using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Signing;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Lets calls pass that are signed by someone who has the right <c>execute-api:Invoke</c>.</summary>
/// <param name="codec">Whose words for a refusal are used; callers read only that they are refused.</param>
internal sealed class SignedCallers(RequestAuthenticator authenticator, IAuthorizer authorizer, ExecuteApiArns arns, ProtocolCodec codec)
{
    /// <exception cref="HttpFault">Forbidden.</exception>
    public CallerIdentity.Signed Authorize(HttpCall call)
    {
        try
        {
            var caller = authenticator.Authenticate(call.Request, codec, call.RequestId);
            authorizer.Require(caller, new Permission("execute-api:Invoke", arns.RouteArn(call)) { ResourceAccount = arns.AccountId });
            return new CallerIdentity.Signed(CredentialScope.Of(call.Request)?.AccessKeyId ?? "", caller.AccountId, caller.PrincipalArn);
        }
        catch (AwsErrorException)
        {
            throw HttpFault.Forbidden();
        }
    }
}
