using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Asks authorizers' functions who may call, and remembers their answers for as long as each allows.</summary>
internal sealed class ApiAuthorizers(FunctionCaller functions, TimeProvider clock)
{
    private const int MaxRemembered = 10_000;
    private readonly ConcurrentDictionary<string, (AuthorizerAnswer Answer, DateTimeOffset Until)> _remembered = new(StringComparer.Ordinal);

    /// <summary>Lets the call pass, or ends it with UNAUTHORIZED, ACCESS_DENIED or an authorizer's failure.</summary>
    public async ValueTask AuthorizeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Match is not { } match || call.Method is not { AuthorizationType: "CUSTOM" } method) return;
        if (!match.Stage.Api.Authorizers.TryGetValue(method.AuthorizerId ?? "", out var authorizer)) throw GatewayFault.AuthorizerMalformed();
        var identity = IdentityOf(call, authorizer);
        var key = $"{match.Stage.Api.Id}\n{match.Stage.Stage.StageName}\n{authorizer.Id}\n{identity}";
        var isRemembered = authorizer.AuthorizerResultTtlInSeconds > 0 && identity is not null;
        AuthorizerAnswer answer;
        if (isRemembered && _remembered.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow())
        {
            answer = known.Answer;
        }
        else
        {
            answer = await AskAsync(call, authorizer, cancellationToken);
            if (isRemembered) Remember(key, answer, authorizer);
        }
        call.Authorizer = answer;
        if (answer.Policy.Decide(functions.MethodArn(call)) is not true and var decision) throw GatewayFault.Denied(isExplicit: decision is false);
    }

    private void Remember(string key, AuthorizerAnswer answer, Authorizer authorizer)
    {
        if (_remembered.Count >= MaxRemembered)
        {
            var now = clock.GetUtcNow();
            foreach (var (old, entry) in _remembered)
            {
                if (entry.Until <= now || _remembered.Count >= MaxRemembered) _remembered.TryRemove(old, out _);
            }
        }
        _remembered[key] = (answer, clock.GetUtcNow().AddSeconds(authorizer.AuthorizerResultTtlInSeconds));
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
        if (result.FunctionFailed) throw SaysUnauthorized(result.Payload) ? GatewayFault.Unauthorized() : GatewayFault.AuthorizerFailed();
        return AuthorizerAnswer.Read(result.Payload) ?? throw GatewayFault.AuthorizerMalformed();
    }

    // A function refuses by failing with exactly this text.
    private static bool SaysUnauthorized(ReadOnlyMemory<byte> payload)
    {
        var reader = new Utf8JsonReader(payload.Span);
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return false;
        using (document) return document.RootElement is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("errorMessage", out var message) && message.ValueEquals("Unauthorized");
    }
}
