using Acinaces.Handlers.Api;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.Platform;

/// <summary>Says that the API and its functions work. Touches nothing else: a load balancer must not test our database.</summary>
public sealed class HealthFunction(FunctionServices services)
{
    public static IFunction Create(FunctionServices services)
    {
        var function = new HealthFunction(services);
        return new DispatchedFunction(services.Api(PlatformFunctions.Health, new Dictionary<string, ApiOperation> { ["GET /health"] = function.ReadAsync }));
    }

    private Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) =>
        Task.FromResult(ApiAnswer.Ok(new HealthBody("UP", services.Environment("ENVIRONMENT") ?? "", services.Now), PlatformJson.Default.HealthBody));
}
