using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Asks authorizers' functions who may call, and remembers their answers for as long as each allows.</summary>
internal sealed class RequestAuthorizers(FunctionCaller functions, ExecuteApiArns arns, TimeProvider clock)
{
    private readonly RememberedAnswers<(string ApiId, string Stage, string AuthorizerId, string Identity), RequestDecision> _remembered = new(clock);

    /// <exception cref="HttpFault">The caller may not, or the function could not be asked.</exception>
    public async ValueTask<CallerIdentity> AuthorizeAsync(HttpCall call, Authorizer authorizer, CancellationToken cancellationToken)
    {
        var identity = IdentityOf(call, authorizer);
        var key = (call.Stage.ApiId, call.Stage.Stage.StageName, authorizer.AuthorizerId, string.Join('\n', identity));
        var lifetime = authorizer.AuthorizerResultTtlInSeconds ?? 0;
        if (lifetime == 0 || !_remembered.TryFind(key, out var decision))
        {
            decision = await AskAsync(call, authorizer, identity, cancellationToken);
            if (lifetime > 0) _remembered.Remember(key, decision, lifetime);
        }
        return decision.Allows(arns.RouteArn(call)) ? decision.Identity : throw HttpFault.Forbidden();
    }

    /// <summary>Answers given for a stage are asked for again.</summary>
    public void Forget(string apiId, string stageName) => _remembered.Forget(key => key.ApiId == apiId && key.Stage == stageName);

    private static List<string> IdentityOf(HttpCall call, Authorizer authorizer)
    {
        var values = new List<string>(authorizer.IdentitySource.Count);
        foreach (var source in authorizer.IdentitySource) values.Add(SelectionExpression.ValueOf(call, source) is { Length: > 0 } value ? value : throw HttpFault.Unauthorized());
        return values;
    }

    private async Task<RequestDecision> AskAsync(HttpCall call, Authorizer authorizer, List<string> identity, CancellationToken cancellationToken)
    {
        using var payload = new PooledPayload();
        if (authorizer.AuthorizerPayloadFormatVersion == "1.0") EventVersion1.WriteForAuthorizer(payload, call, identity, arns);
        else EventVersion2.WriteForAuthorizer(payload, call, identity, arns);
        var function = functions.FunctionOf(authorizer.AuthorizerUri ?? "", call.Stage.Stage.StageVariables);
        var result = await functions.CallAsync(function, call.TraceHeader, authorizer.AuthorizerCredentialsArn, arns.AuthorizerArn(call, authorizer), payload, HttpApiLimits.MaxIntegrationTimeoutMs, cancellationToken);
        if (result is not { Accepted: true }) throw HttpFault.Internal();
        if (result.FunctionFailed) throw AuthorizerAnswer.SaysUnauthorized(result.Payload) ? HttpFault.Unauthorized() : HttpFault.Internal();
        return RequestDecision.Read(result.Payload, authorizer.EnableSimpleResponses is true) ?? throw HttpFault.Internal();
    }
}
