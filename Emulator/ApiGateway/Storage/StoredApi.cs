using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Storage;

/// <summary>An API with the parts that its wire shape leaves out.</summary>
internal sealed record StoredApi(
    RestApi Api,
    IReadOnlyDictionary<string, ApiResource> Resources,
    IReadOnlyDictionary<string, ApiModel> Models,
    IReadOnlyDictionary<string, RequestValidator> Validators,
    IReadOnlyDictionary<string, Authorizer> Authorizers,
    IReadOnlyDictionary<string, GatewayResponse> GatewayResponses)
{
    public static StoredApi Of(RestApi api) => new(api, api.Resources, api.Models, api.Validators, api.Authorizers, api.GatewayResponses);

    public RestApi ToApi() => Api with { Resources = Resources, Models = Models, Validators = Validators, Authorizers = Authorizers, GatewayResponses = GatewayResponses };
}
