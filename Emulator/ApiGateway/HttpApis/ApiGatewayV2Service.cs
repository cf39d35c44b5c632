using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Operations;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis;

/// <summary>HTTP APIs: their definition, and the port on which they answer. Clients call the service <c>apigatewayv2</c>.</summary>
internal sealed class ApiGatewayV2Service : AwsService
{
    private const string Api = "/v2/apis/{apiId}";
    private const string Domain = "/v2/domainnames/{domainName}";
    private readonly HttpApiState _state;
    private readonly AutoDeployment _autoDeployment;
    private readonly RequestAuthorizers _requestAuthorizers;
    private readonly EmulatorContext _context;
    private IReadOnlyList<OperationBinding>? _operations;

    public ApiGatewayV2Service(EmulatorContext context)
    {
        _context = context;
        var (clock, ids, options) = (context.Clock, context.Ids, context.Options);
        _autoDeployment = new AutoDeployment(ids, clock);
        _state = new HttpApiState(context.Journal, _autoDeployment);
        var (functions, arns) = (new FunctionCaller(options, context.Delivery), new ExecuteApiArns(options));
        _requestAuthorizers = new RequestAuthorizers(functions, arns, clock);
        var authenticator = new RequestAuthenticator(options, new IamCredentials(options, context.Identities, context.RoleSessions), clock, TimeProvider.System);
        var anyPath = new RestPath("/{path+}");
        var signatures = new SignedCallers(authenticator, context.Authorizer, arns, new RestJsonCodec(this, new HttpBinding("ANY", "/{path+}"), anyPath));
        var authorizers = new HttpAuthorizers(new JwtAuthorizers(new IssuerKeys(clock), clock), _requestAuthorizers, signatures);
        Journaled = [_state];
        Endpoints = [new HttpApiEndpoint(new HttpApiDirectory(_state), authorizers, new IntegrationCaller(new FunctionInvoker(functions, arns)), new UsageMeter(clock), new RequestTracing(clock), (clock, ids))];
    }

    public override string SigningName => "apigateway";

    public override string ClientName => "apigatewayv2";

    public override string DisplayName => "ApiGatewayV2";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.RestJson()];

    public override IReadOnlyList<OperationBinding> Operations =>
        _operations ??= [.. ApiOperations(), .. RouteOperations(_context.Ids), .. StageOperations(_context.Ids, _context.Clock), .. DomainOperations(_context.Ids), .. RefusedOperations.All];

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    private OperationBinding[] ApiOperations()
    {
        var json = HttpApiJson.Default;
        var quickCreate = new QuickCreate(_context.Ids, _context.Clock);
        var tagged = new TaggedResources(_state);
        return
        [
            OperationBinding.For(new CreateApi(_state, quickCreate, _context.Ids, _context.Clock, _context.Addresses), () => json.ApiRequest, () => json.HttpApi, http: new("POST", "/v2/apis", 201)),
            OperationBinding.For(new GetApi(_state), () => json.ResourceRequest, () => json.HttpApi, writes: false, new("GET", Api)),
            OperationBinding.For(new GetApis(_state), () => json.ResourceRequest, () => json.HttpApis, writes: false, new("GET", "/v2/apis")),
            OperationBinding.For(new UpdateApi(_state, quickCreate), () => json.ApiRequest, () => json.HttpApi, http: new("PATCH", Api)),
            OperationBinding.For(new DeleteApi(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Api, 204)),
            OperationBinding.For(new ImportApi(_state, _context.Ids, _context.Clock, _context.Addresses), () => json.ImportApiRequest, () => json.HttpApi, http: new("PUT", "/v2/apis", 201)) with { Note = "JSON only." },
            OperationBinding.For(new ReimportApi(_state, _context.Ids), () => json.ImportApiRequest, () => json.HttpApi, http: new("PUT", Api, 201)),
            OperationBinding.For(new ExportApi(_state), () => json.ExportApiRequest, () => json.ExportedApi, writes: false, new("GET", Api + "/exports/{specification}") { ResponsePayloadMember = nameof(ExportedApi.Body) }) with { Note = "JSON only." },
            OperationBinding.For(new DeleteCorsConfiguration(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Api + "/cors", 204)),
            OperationBinding.For(new TagResource(tagged), () => json.TagRequest, () => json.NoMembers, http: new("POST", "/v2/tags/{resourceArn}", 201)),
            OperationBinding.For(new UntagResource(tagged), () => json.TagRequest, () => json.NoMembers, http: new("DELETE", "/v2/tags/{resourceArn}", 204)),
            OperationBinding.For(new GetTags(tagged), () => json.TagRequest, () => json.TagList, writes: false, new("GET", "/v2/tags/{resourceArn}")),
        ];
    }

    private OperationBinding[] RouteOperations(IdSource ids)
    {
        const string Route = Api + "/routes/{routeId}";
        const string Integration = Api + "/integrations/{integrationId}";
        const string Authorizer = Api + "/authorizers/{authorizerId}";
        var json = HttpApiJson.Default;
        return
        [
            OperationBinding.For(new CreateRoute(_state, ids), () => json.RouteRequest, () => json.ApiRoute, http: new("POST", Api + "/routes", 201)),
            OperationBinding.For(new GetRoute(_state), () => json.ResourceRequest, () => json.ApiRoute, writes: false, new("GET", Route)),
            OperationBinding.For(new GetRoutes(_state), () => json.ResourceRequest, () => json.Routes, writes: false, new("GET", Api + "/routes")),
            OperationBinding.For(new UpdateRoute(_state), () => json.RouteRequest, () => json.ApiRoute, http: new("PATCH", Route)),
            OperationBinding.For(new DeleteRoute(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Route, 204)),
            OperationBinding.For(new CreateIntegration(_state, ids), () => json.IntegrationRequest, () => json.Integration, http: new("POST", Api + "/integrations", 201)) with { Note = "AWS_PROXY to Lambda functions and HTTP_PROXY to endpoints of this machine." },
            OperationBinding.For(new GetIntegration(_state), () => json.ResourceRequest, () => json.Integration, writes: false, new("GET", Integration)),
            OperationBinding.For(new GetIntegrations(_state), () => json.ResourceRequest, () => json.Integrations, writes: false, new("GET", Api + "/integrations")),
            OperationBinding.For(new UpdateIntegration(_state), () => json.IntegrationRequest, () => json.Integration, http: new("PATCH", Integration)),
            OperationBinding.For(new DeleteIntegration(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Integration, 204)),
            OperationBinding.For(new CreateAuthorizer(_state, ids), () => json.AuthorizerRequest, () => json.Authorizer, http: new("POST", Api + "/authorizers", 201)),
            OperationBinding.For(new GetAuthorizer(_state), () => json.ResourceRequest, () => json.Authorizer, writes: false, new("GET", Authorizer)),
            OperationBinding.For(new GetAuthorizers(_state), () => json.ResourceRequest, () => json.Authorizers, writes: false, new("GET", Api + "/authorizers")),
            OperationBinding.For(new UpdateAuthorizer(_state), () => json.AuthorizerRequest, () => json.Authorizer, http: new("PATCH", Authorizer)),
            OperationBinding.For(new DeleteAuthorizer(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Authorizer, 204)),
        ];
    }

    private OperationBinding[] StageOperations(IdSource ids, TimeProvider clock)
    {
        const string Stage = Api + "/stages/{stageName}";
        const string Deployment = Api + "/deployments/{deploymentId}";
        var json = HttpApiJson.Default;
        return
        [
            OperationBinding.For(new CreateStage(_state, _autoDeployment, clock), () => json.StageRequest, () => json.Stage, http: new("POST", Api + "/stages", 201)) with { Note = "No access logs." },
            OperationBinding.For(new GetStage(_state), () => json.ResourceRequest, () => json.Stage, writes: false, new("GET", Stage)),
            OperationBinding.For(new GetStages(_state), () => json.ResourceRequest, () => json.Stages, writes: false, new("GET", Api + "/stages")),
            OperationBinding.For(new UpdateStage(_state, _autoDeployment, clock), () => json.StageRequest, () => json.Stage, http: new("PATCH", Stage)),
            OperationBinding.For(new DeleteStage(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Stage, 204)),
            OperationBinding.For(new DeleteRouteSettings(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Stage + "/routesettings/{routeKey}", 204)),
            OperationBinding.For(new ResetAuthorizersCache(_state, _requestAuthorizers), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Stage + "/cache/authorizers", 204)),
            OperationBinding.For(new CreateDeployment(_state, ids, clock), () => json.DeploymentRequest, () => json.Deployment, http: new("POST", Api + "/deployments", 201)),
            OperationBinding.For(new GetDeployment(_state), () => json.ResourceRequest, () => json.Deployment, writes: false, new("GET", Deployment)),
            OperationBinding.For(new GetDeployments(_state), () => json.ResourceRequest, () => json.Deployments, writes: false, new("GET", Api + "/deployments")),
            OperationBinding.For(new UpdateDeployment(_state), () => json.DeploymentRequest, () => json.Deployment, http: new("PATCH", Deployment)),
            OperationBinding.For(new DeleteDeployment(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Deployment, 204)),
        ];
    }

    private OperationBinding[] DomainOperations(IdSource ids)
    {
        const string Mapping = Domain + "/apimappings/{apiMappingId}";
        var json = HttpApiJson.Default;
        return
        [
            OperationBinding.For(new CreateDomainName(_state, ids), () => json.DomainNameRequest, () => json.DomainName, http: new("POST", "/v2/domainnames", 201)) with { Note = "Domains of HTTP APIs and of REST APIs do not know of each other." },
            OperationBinding.For(new GetDomainName(_state), () => json.ResourceRequest, () => json.DomainName, writes: false, new("GET", Domain)),
            OperationBinding.For(new GetDomainNames(_state), () => json.ResourceRequest, () => json.DomainNames, writes: false, new("GET", "/v2/domainnames")),
            OperationBinding.For(new DeleteDomainName(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Domain, 204)),
            OperationBinding.For(new CreateApiMapping(_state, ids), () => json.ApiMappingRequest, () => json.ApiMapping, http: new("POST", Domain + "/apimappings", 201)),
            OperationBinding.For(new GetApiMapping(_state), () => json.ResourceRequest, () => json.ApiMapping, writes: false, new("GET", Mapping)),
            OperationBinding.For(new GetApiMappings(_state), () => json.ResourceRequest, () => json.ApiMappings, writes: false, new("GET", Domain + "/apimappings")),
            OperationBinding.For(new UpdateApiMapping(_state), () => json.ApiMappingRequest, () => json.ApiMapping, http: new("PATCH", Mapping)),
            OperationBinding.For(new DeleteApiMapping(_state), () => json.ResourceRequest, () => json.NoMembers, http: new("DELETE", Mapping, 204)),
        ];
    }
}
