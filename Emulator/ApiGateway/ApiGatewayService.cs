using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.Operations;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway;

/// <summary>REST APIs: their definition, and the port on which they answer.</summary>
internal sealed class ApiGatewayService : AwsService
{
    /// <summary>The member that takes an OpenAPI document as it is.</summary>
    private const string Body = "body";
    private readonly GatewayState _state;

    public ApiGatewayService(EmulatorContext context)
    {
        var (clock, ids) = (context.Clock, context.Ids);
        _state = new GatewayState(context.Journal);
        var functions = new FunctionCaller(context.Options, context.Delivery);
        var meter = new UsageMeter(clock);
        Journaled = [_state];
        Endpoints = [new ApiEndpoint(new StageDirectory(_state), functions, new ApiAuthorizers(functions, clock), new ApiKeys(_state, meter), meter, new RequestTracing(clock), (clock, ids))];
        Operations = [.. EditingOperations(ids, clock), .. ServingOperations(ids, clock)];
    }

    public override string SigningName => "apigateway";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.RestJson()];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    private OperationBinding[] EditingOperations(IdSource ids, TimeProvider clock)
    {
        const string Api = "/restapis/{restApiId}";
        const string Method = Api + "/resources/{resourceId}/methods/{method}";
        var json = ApiGatewayJson.Default;
        var import = new ImportRestApi(_state, ids, clock);
        return
        [
            // Both lie at the same path and differ in a query value only; CreateRestApi hands on what is not its own.
            OperationBinding.For(import, () => json.ImportRestApiRequest, () => json.RestApi, http: new("POST", "/restapis?mode=import", 201) { PayloadMember = Body }),
            OperationBinding.For(new CreateRestApi(_state, ids, clock, import), () => json.CreateRestApiRequest, () => json.RestApi, http: new("POST", "/restapis", 201) { PayloadMember = Body }),
            OperationBinding.For(new PutRestApi(_state, ids), () => json.PutRestApiRequest, () => json.RestApi, http: new("PUT", Api) { PayloadMember = Body }),
            OperationBinding.For(new GetRestApi(_state), () => json.RestApiRequest, () => json.RestApi, writes: false, new("GET", Api)),
            OperationBinding.For(new GetRestApis(_state), () => json.ListRequest, () => json.RestApis, writes: false, new("GET", "/restapis")),
            OperationBinding.For(new DeleteRestApi(_state), () => json.RestApiRequest, () => json.NoMembers, http: new("DELETE", Api, 202)),
            OperationBinding.For(new GetResources(_state), () => json.ListRequest, () => json.ApiResources, writes: false, new("GET", Api + "/resources")),
            OperationBinding.For(new CreateResource(_state, ids), () => json.CreateResourceRequest, () => json.ApiResource, http: new("POST", Api + "/resources/{parentId}", 201)),
            OperationBinding.For(new PutMethod(_state), () => json.PutMethodRequest, () => json.ApiMethod, http: new("PUT", Method, 201)),
            OperationBinding.For(new PutIntegration(_state), () => json.PutIntegrationRequest, () => json.Integration, http: new("PUT", Method + "/integration", 201)),
            OperationBinding.For(new PutMethodResponse(_state), () => json.PutMethodResponseRequest, () => json.MethodResponse, http: new("PUT", Method + "/responses/{statusCode}", 201)),
            OperationBinding.For(new PutIntegrationResponse(_state), () => json.PutIntegrationResponseRequest, () => json.IntegrationResponse, http: new("PUT", Method + "/integration/responses/{statusCode}", 201)),
            OperationBinding.For(new CreateModel(_state, ids), () => json.CreateModelRequest, () => json.ApiModel, http: new("POST", Api + "/models", 201)),
            OperationBinding.For(new CreateRequestValidator(_state, ids), () => json.CreateRequestValidatorRequest, () => json.RequestValidator, http: new("POST", Api + "/requestvalidators", 201)),
            OperationBinding.For(new CreateAuthorizer(_state, ids), () => json.CreateAuthorizerRequest, () => json.Authorizer, http: new("POST", Api + "/authorizers", 201)),
            OperationBinding.For(new PutGatewayResponse(_state), () => json.PutGatewayResponseRequest, () => json.GatewayResponse, http: new("PUT", Api + "/gatewayresponses/{responseType}", 201)),
        ];
    }

    private OperationBinding[] ServingOperations(IdSource ids, TimeProvider clock)
    {
        const string Stages = "/restapis/{restApiId}/stages";
        var json = ApiGatewayJson.Default;
        return
        [
            OperationBinding.For(new CreateDeployment(_state, ids, clock), () => json.CreateDeploymentRequest, () => json.DeploymentDescription, http: new("POST", "/restapis/{restApiId}/deployments", 201)),
            OperationBinding.For(new CreateStage(_state, clock), () => json.CreateStageRequest, () => json.Stage, http: new("POST", Stages, 201)),
            OperationBinding.For(new UpdateStage(_state, clock), () => json.UpdateStageRequest, () => json.Stage, http: new("PATCH", Stages + "/{stageName}")),
            OperationBinding.For(new GetStage(_state), () => json.StageRequest, () => json.Stage, writes: false, new("GET", Stages + "/{stageName}")),
            OperationBinding.For(new GetStages(_state), () => json.RestApiRequest, () => json.StageList, writes: false, new("GET", Stages)),
            OperationBinding.For(new CreateUsagePlan(_state, ids), () => json.CreateUsagePlanRequest, () => json.UsagePlan, http: new("POST", "/usageplans", 201)),
            OperationBinding.For(new GetUsagePlan(_state), () => json.UsagePlanRequest, () => json.UsagePlan, writes: false, new("GET", "/usageplans/{usagePlanId}")),
            OperationBinding.For(new GetUsagePlans(_state), () => json.UsagePlanRequest, () => json.UsagePlans, writes: false, new("GET", "/usageplans")),
            OperationBinding.For(new DeleteUsagePlan(_state), () => json.UsagePlanRequest, () => json.NoMembers, http: new("DELETE", "/usageplans/{usagePlanId}", 202)),
            OperationBinding.For(new CreateUsagePlanKey(_state), () => json.CreateUsagePlanKeyRequest, () => json.UsagePlanKey, http: new("POST", "/usageplans/{usagePlanId}/keys", 201)),
            OperationBinding.For(new CreateApiKey(_state, ids, clock), () => json.CreateApiKeyRequest, () => json.ApiKey, http: new("POST", "/apikeys", 201)),
            OperationBinding.For(new GetApiKey(_state), () => json.GetApiKeyRequest, () => json.ApiKey, writes: false, new("GET", "/apikeys/{apiKeyId}")),
            OperationBinding.For(new GetApiKeys(_state), () => json.GetApiKeysRequest, () => json.ApiKeys, writes: false, new("GET", "/apikeys")),
            OperationBinding.For(new CreateDomainName(_state, ids), () => json.CreateDomainNameRequest, () => json.Domain, http: new("POST", "/domainnames", 201)),
            OperationBinding.For(new DeleteDomainName(_state), () => json.DomainNameRequest, () => json.NoMembers, http: new("DELETE", "/domainnames/{domainName}", 202)),
            OperationBinding.For(new CreateBasePathMapping(_state), () => json.CreateBasePathMappingRequest, () => json.BasePathMapping, http: new("POST", "/domainnames/{domainName}/basepathmappings", 201)),
        ];
    }
}
