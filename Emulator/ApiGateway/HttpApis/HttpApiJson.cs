using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using NoMembers = Acinaces.Emulator.ApiGateway.Wire.NoMembers;

namespace Acinaces.Emulator.ApiGateway.HttpApis;

/// <summary>The service's shapes on the wire. A member that a request shape does not have is refused, never ignored.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(NoMembers))]
[JsonSerializable(typeof(ResourceRequest))]
[JsonSerializable(typeof(ApiRequest))]
[JsonSerializable(typeof(RouteRequest))]
[JsonSerializable(typeof(IntegrationRequest))]
[JsonSerializable(typeof(AuthorizerRequest))]
[JsonSerializable(typeof(StageRequest))]
[JsonSerializable(typeof(DeploymentRequest))]
[JsonSerializable(typeof(DomainNameRequest))]
[JsonSerializable(typeof(ApiMappingRequest))]
[JsonSerializable(typeof(ImportApiRequest))]
[JsonSerializable(typeof(ExportApiRequest))]
[JsonSerializable(typeof(ExportedApi))]
[JsonSerializable(typeof(TagRequest))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(HttpApi))]
[JsonSerializable(typeof(ApiRoute))]
[JsonSerializable(typeof(Integration))]
[JsonSerializable(typeof(Authorizer))]
[JsonSerializable(typeof(Stage))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(DomainName))]
[JsonSerializable(typeof(ApiMapping))]
[JsonSerializable(typeof(ItemPage<HttpApi>), TypeInfoPropertyName = "HttpApis")]
[JsonSerializable(typeof(ItemPage<ApiRoute>), TypeInfoPropertyName = "Routes")]
[JsonSerializable(typeof(ItemPage<Integration>), TypeInfoPropertyName = "Integrations")]
[JsonSerializable(typeof(ItemPage<Authorizer>), TypeInfoPropertyName = "Authorizers")]
[JsonSerializable(typeof(ItemPage<Stage>), TypeInfoPropertyName = "Stages")]
[JsonSerializable(typeof(ItemPage<Deployment>), TypeInfoPropertyName = "Deployments")]
[JsonSerializable(typeof(ItemPage<DomainName>), TypeInfoPropertyName = "DomainNames")]
[JsonSerializable(typeof(ItemPage<ApiMapping>), TypeInfoPropertyName = "ApiMappings")]
internal sealed partial class HttpApiJson : JsonSerializerContext;
