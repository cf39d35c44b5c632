using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateAuthorizer(GatewayState state, IdSource ids) : IOperation<CreateAuthorizerRequest, Authorizer>
{
    public IEnumerable<Permission> Permissions(CreateAuthorizerRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/authorizers")];

    public Authorizer Invoke(CreateAuthorizerRequest request, Caller caller)
    {
        var authorizer = AuthorizerChecks.Require(new Authorizer
        {
            Id = ids.Lower(6),
            Name = request.Name ?? "",
            Type = request.Type ?? "",
            AuthorizerUri = request.AuthorizerUri ?? "",
            AuthorizerCredentials = request.AuthorizerCredentials,
            IdentitySource = request.IdentitySource,
            IdentityValidationExpression = request.IdentityValidationExpression,
            AuthorizerResultTtlInSeconds = request.AuthorizerResultTtlInSeconds ?? ApiGatewayLimits.DefaultAuthorizerTtlSeconds,
        });
        state.Change(request.RestApiId, api => api.Authorizers.Values.Any(present => present.Name == authorizer.Name)
            ? throw ApiGatewayErrors.Conflict("Authorizer name must be unique. Authorizer with name " + authorizer.Name + " already exists in this RestApi")
            : api with { Authorizers = new Dictionary<string, Authorizer>(api.Authorizers) { [authorizer.Id] = authorizer } });
        return authorizer;
    }
}
