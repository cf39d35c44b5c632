using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Calls the function behind a route, in the format its integration asks for.</summary>
internal sealed class FunctionInvoker(FunctionCaller functions, ExecuteApiArns arns)
{
    /// <exception cref="HttpFault">The function could not be called, failed, or answered what is no answer.</exception>
    public async ValueTask InvokeAsync(HttpCall call, Integration integration, CancellationToken cancellationToken)
    {
        using var payload = new PooledPayload();
        var isVersion2 = integration.PayloadFormatVersion == "2.0";
        if (isVersion2) EventVersion2.Write(payload, call, arns);
        else EventVersion1.Write(payload, call, arns);
        var function = functions.FunctionOf(integration.IntegrationUri, call.Stage.Stage.StageVariables);
        var result = await functions.CallAsync(function, call.TraceHeader, integration.CredentialsArn, arns.SourceArn(call), payload, integration.TimeoutInMillis, cancellationToken);
        if (result is null or { Accepted: false, ErrorCode: "TooManyRequestsException" }) throw HttpFault.Unavailable();
        if (!result.Accepted || result.FunctionFailed) throw HttpFault.Internal();
        FunctionAnswer.Write(call, result.Payload, isVersion2);
    }
}
