using System.Text;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Asks authorizers' functions who may call, and remembers their answers for as long as each allows.</summary>
internal sealed class ApiAuthorizers(FunctionCaller functions, TimeProvider clock)
{
    private readonly RememberedAnswers<string, AuthorizerAnswer> _remembered = new(clock);

    /// <summary>Lets the call pass, or ends it with UNAUTHORIZED, ACCESS_DENIED or an authorizer's failure.</summary>
    public async ValueTask AuthorizeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Match is not { } match || call.Method is not { AuthorizationType: "CUSTOM" } method) return;
        if (!match.Stage.Api.Authorizers.TryGetValue(method.AuthorizerId ?? "", out var authorizer)) throw GatewayFault.AuthorizerMalformed();
        var identity = IdentityOf(call, authorizer);
        var key = $"{match.Stage.Api.Id}\n{match.Stage.Stage.StageName}\n{authorizer.Id}\n{identity}";
        var isRemembered = authorizer.AuthorizerResultTtlInSeconds > 0 && identity is not null;
        if (!isRemembered || !_remembered.TryFind(key, out var answer))
        {
            answer = await AskAsync(call, authorizer, cancellationToken);
            if (isRemembered) _remembered.Remember(key, answer, authorizer.AuthorizerResultTtlInSeconds);
        }
        call.Authorizer = answer;
        if (answer.Policy.Decide(functions.MethodArn(call)) is not true and var decision) throw GatewayFault.Denied(isExplicit: decision is false);
    }

    /// <returns>The values of the identity sources. Absent: there are none to go by.</returns>
    private static string? IdentityOf(ApiCall call, Authorizer authorizer)
    {
        var sources = AuthorizerChecks.Sources(authorizer);
        if (sources.Count == 0) return null;
        var values = new StringBuilder();
        foreach (var source in sources)
        {
            var value = ContextText.Parameter(call, source);
            // Without a cache a REQUEST authorizer may decide for itself what a missing value means.
            if (string.IsNullOrEmpty(value) && (authorizer.Type == "TOKEN" || authorizer.AuthorizerResultTtlInSeconds > 0)) throw GatewayFault.Unauthorized();
            values.Append(value).Append('\n');
        }
        if (authorizer is { Type: "TOKEN", IdentityValidationExpression: { Length: > 0 } expression } && !Regex.IsMatch(values.ToString(0, values.Length - 1), $"^(?:{expression})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            throw GatewayFault.Unauthorized();
        }
        return values.ToString();
    }

    private async Task<AuthorizerAnswer> AskAsync(ApiCall call, Authorizer authorizer, CancellationToken cancellationToken)
    {
        using var payload = new PooledPayload();
        ProxyEvent.WriteForAuthorizer(payload, call, authorizer, functions);
        var sourceArn = functions.AuthorizerArn(call, authorizer);
        var result = await functions.CallAsync(call, authorizer.AuthorizerUri, authorizer.AuthorizerCredentials, sourceArn, payload, ApiGatewayLimits.MaxIntegrationTimeoutMs, cancellationToken);
        if (result is not { Accepted: true }) throw GatewayFault.AuthorizerFailed();
        if (result.FunctionFailed) throw AuthorizerAnswer.SaysUnauthorized(result.Payload) ? GatewayFault.Unauthorized() : GatewayFault.AuthorizerFailed();
        return AuthorizerAnswer.Read(result.Payload) ?? throw GatewayFault.AuthorizerMalformed();
    }
}
