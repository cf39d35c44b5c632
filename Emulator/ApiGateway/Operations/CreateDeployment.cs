using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

/// <summary>Copies the API as it is now; a stage shows the copy.</summary>
internal sealed class CreateDeployment(GatewayState state, IdSource ids, TimeProvider clock) : IOperation<CreateDeploymentRequest, DeploymentDescription>
{
    public IEnumerable<Permission> Permissions(CreateDeploymentRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/deployments")];

    public DeploymentDescription Invoke(CreateDeploymentRequest request, Caller caller)
    {
        var api = state.Require(request.RestApiId).Api;
        if (api.Resources.Values.All(resource => resource.ResourceMethods is not { Count: > 0 })) throw ApiGatewayErrors.BadRequest("The REST API doesn't contain any methods");
        if (api.Resources.Values.SelectMany(resource => resource.ResourceMethods?.Values ?? []).Any(method => method.MethodIntegration is null)) throw ApiGatewayErrors.BadRequest("No integration defined for method");
        var now = GatewayArn.Seconds(clock);
        var deployment = new Deployment(ids.Lower(6), request.Description, now, api);
        state.Put(api.Id, deployment);
        if (request.StageName is { } name)
        {
            var present = state.Require(api.Id).Stages.GetValueOrDefault(name) ?? new Stage { StageName = name, DeploymentId = "", CreatedDate = now, LastUpdatedDate = now };
            state.Put(api.Id, present with
            {
                DeploymentId = deployment.Id,
                Description = request.StageDescription ?? present.Description,
                Variables = request.Variables ?? present.Variables,
                TracingEnabled = request.TracingEnabled ?? present.TracingEnabled,
                LastUpdatedDate = now,
            });
        }
        return new DeploymentDescription(deployment.Id, deployment.Description, deployment.CreatedDate);
    }
}
