namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Finds out who calls, in the way the route asks for.</summary>
internal sealed class HttpAuthorizers(JwtAuthorizers tokens, RequestAuthorizers functions, SignedCallers signatures)
{
    /// <exception cref="HttpFault">The caller may not, or it cannot be found out.</exception>
    public async ValueTask AuthorizeAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var route = call.Route;
        if (route.AuthorizationType == "NONE") return;
        if (route.AuthorizationType == "AWS_IAM")
        {
            call.Identity = signatures.Authorize(call);
            return;
        }
        var authorizer = call.Stage.Definition.FindAuthorizer(route.AuthorizerId) ?? throw HttpFault.Internal();
        call.Identity = authorizer.AuthorizerType == "JWT" ? await tokens.AuthorizeAsync(call, authorizer, cancellationToken) : await functions.AuthorizeAsync(call, authorizer, cancellationToken);
    }
}
