using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>An API as it is edited, and as a deployment copies it.</summary>
internal sealed record ApiDefinition(HttpApi Api)
{
    public IReadOnlyList<ApiRoute> Routes { get; init; } = [];
    public IReadOnlyList<Integration> Integrations { get; init; } = [];
    public IReadOnlyList<Authorizer> Authorizers { get; init; } = [];

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public ApiRoute RequireRoute(string? id) => Routes.FirstOrDefault(route => route.RouteId == id) ?? throw HttpApiErrors.RouteNotFound(id);

    public Integration? FindIntegration(string? id) => Integrations.FirstOrDefault(integration => integration.IntegrationId == id);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public Integration RequireIntegration(string? id) => FindIntegration(id) ?? throw HttpApiErrors.IntegrationNotFound(id);

    public Authorizer? FindAuthorizer(string? id) => Authorizers.FirstOrDefault(authorizer => authorizer.AuthorizerId == id);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public Authorizer RequireAuthorizer(string? id) => FindAuthorizer(id) ?? throw HttpApiErrors.AuthorizerNotFound(id);

    /// <summary>With the route, in place of the one with its id.</summary>
    public ApiDefinition With(ApiRoute route) => this with { Routes = [.. Routes.Where(present => present.RouteId != route.RouteId), route] };

    public ApiDefinition With(Integration integration) => this with { Integrations = [.. Integrations.Where(present => present.IntegrationId != integration.IntegrationId), integration] };

    public ApiDefinition With(Authorizer authorizer) => this with { Authorizers = [.. Authorizers.Where(present => present.AuthorizerId != authorizer.AuthorizerId), authorizer] };
}
