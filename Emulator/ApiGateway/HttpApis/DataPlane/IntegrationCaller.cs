using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Has a call answered by what stands behind its route, with the changes that the integration makes on the way there and back.</summary>
internal sealed class IntegrationCaller(FunctionInvoker functions)
{
    /// <exception cref="HttpFault">It could not be called, failed, or answered what is no answer.</exception>
    public async ValueTask CallAsync(HttpCall call, Integration integration, CancellationToken cancellationToken)
    {
        var mapped = RequestMapping.Apply(call, integration);
        if (integration.IntegrationType == Integration.HttpProxy) await HttpProxy.CallAsync(mapped, integration, cancellationToken);
        else await functions.InvokeAsync(mapped, integration, cancellationToken);
        AnswerMapping.Apply(call, integration);
    }
}
