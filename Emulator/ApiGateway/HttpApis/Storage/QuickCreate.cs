using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>An API that is made from its target alone: one route, one integration, and a default stage that deploys by itself.</summary>
internal sealed class QuickCreate(IdSource ids, TimeProvider clock)
{
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: the target is neither a function nor a URL of this machine, or the route key is malformed.</exception>
    public HttpApiEntry Make(HttpApi api, ApiRequest request)
    {
        var isFunction = IntegrationEditing.IsFunction(request.Target);
        var members = new IntegrationRequest
        {
            IntegrationType = isFunction ? Integration.Function : Integration.HttpProxy,
            IntegrationUri = request.Target,
            IntegrationMethod = isFunction ? "POST" : "ANY",
            PayloadFormatVersion = isFunction ? "2.0" : "1.0",
            CredentialsArn = request.CredentialsArn,
        };
        var integration = IntegrationEditing.Apply(new Integration { IntegrationId = ids.Lower(7), IntegrationUri = "", PayloadFormatVersion = "", ApiGatewayManaged = true }, members);
        var route = new ApiRoute { RouteId = ids.Lower(7), RouteKey = request.RouteKey ?? RouteKey.Default, Target = RouteEditing.TargetOf(integration), ApiGatewayManaged = true };
        RouteKey.Parse(route.RouteKey);
        var now = clock.GetUtcNow();
        return new HttpApiEntry(new ApiDefinition(api).With(integration).With(route))
        {
            Stages = [new Stage { StageName = Stage.Default, AutoDeploy = true, CreatedDate = now, LastUpdatedDate = now, ApiGatewayManaged = true }],
        };
    }

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: the API was not made this way.</exception>
    public ApiDefinition Change(ApiDefinition definition, ApiRequest request)
    {
        if (definition.Routes.FirstOrDefault(route => route.ApiGatewayManaged is true) is not { Target: { } target } route || RouteEditing.IntegrationOf(definition, target) is not { } integration)
        {
            throw ApiGatewayErrors.BadRequest("Target, routeKey and credentialsArn can be changed only for an API that was created from a target");
        }
        var changed = definition.With(IntegrationEditing.Apply(integration, new IntegrationRequest { IntegrationUri = request.Target, CredentialsArn = request.CredentialsArn }));
        return request.RouteKey is null ? changed : RouteEditing.Apply(changed, route, new RouteRequest { RouteKey = request.RouteKey });
    }
}
