using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Calls functions on behalf of an API.</summary>
internal sealed partial class FunctionCaller(EmulatorOptions options, DeliveryRouter router)
{
    private const string Principal = "apigateway.amazonaws.com";
    private readonly ConcurrentDictionary<string, string> _functions = new(StringComparer.Ordinal);

    public string AccountId => options.AccountId;

    public string MethodArn(ApiCall call) => call.MethodArn(options.Region, options.AccountId);

    public string AuthorizerArn(ApiCall call, Authorizer authorizer) => $"arn:aws:execute-api:{options.Region}:{options.AccountId}:{call.Match?.Stage.Api.Id}/authorizers/{authorizer.Id}";

    /// <summary>The source ARN that a function's resource policy is checked with: the method's resource path, not the path called.</summary>
    public string SourceArn(ApiCall call) =>
        $"arn:aws:execute-api:{options.Region}:{options.AccountId}:{call.Match?.Stage.Api.Id}/{call.Match?.Stage.Stage.StageName}/{call.Request.Method}{call.Resource?.Path}";

    /// <returns>Absent: the time is over.</returns>
    public Task<DeliveryResult?> CallAsync(ApiCall call, string? uri, string? credentials, string sourceArn, PooledPayload payload, int timeoutMs, CancellationToken cancellationToken) =>
        CallAsync(FunctionOf(uri ?? "", call.Match?.Stage.Stage.Variables), call.TraceHeader, credentials, sourceArn, payload, timeoutMs, cancellationToken);

    /// <param name="credentials">A role to call with. Absent: the function's resource policy decides.</param>
    /// <returns>Absent: the time is over.</returns>
    public async Task<DeliveryResult?> CallAsync(string functionArn, string traceHeader, string? credentials, string sourceArn, PooledPayload payload, int timeoutMs, CancellationToken cancellationToken)
    {
        var sender = new DeliverySender(Principal, sourceArn, options.AccountId) { RoleArn = credentials };
        var answer = router.SendAsync(new DeliveryRequest(functionArn, payload.Written, sender) { RequestResponse = true, TraceHeader = traceHeader }, CancellationToken.None);
        try
        {
            return answer.IsCompleted ? await answer : await answer.WaitAsync(TimeSpan.FromMilliseconds(timeoutMs), cancellationToken);
        }
        catch (TimeoutException)
        {
            payload.Abandon();
            return null;
        }
        catch (OperationCanceledException)
        {
            payload.Abandon();
            throw;
        }
    }

    /// <summary>The ARN of the function that a URI names, which may be that ARN itself, with the values of stage variables in it.</summary>
    public string FunctionOf(string uri, IReadOnlyDictionary<string, string>? variables)
    {
        var arn = _functions.GetOrAdd(uri, static key => IntegrationChecks.FunctionNamedBy(key) ?? "");
        return arn.Contains("${", StringComparison.Ordinal) ? StageVariable().Replace(arn, match => variables?.GetValueOrDefault(match.Groups[1].Value) ?? "") : arn;
    }

    [GeneratedRegex(@"\$\{stageVariables\.([A-Za-z0-9_]+)\}")]
    private static partial Regex StageVariable();
}
