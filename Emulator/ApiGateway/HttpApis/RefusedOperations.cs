using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis;

/// <summary>The operations of the service that are not there, with the reasons.</summary>
internal static class RefusedOperations
{
    private const string WebSocket = "only WebSocket APIs have it, and only HTTP APIs are served.";
    private const string Portals = "portals for developers are not served.";
    private const string VpcLinks = "there is no VPC to link to.";
    private const string RoutingRules = "domains are routed by API mappings only.";

    public static IReadOnlyList<OperationBinding> All { get; } =
    [
        OperationBinding.Refuse("CreateIntegrationResponse", WebSocket, new("POST", "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses")),
        OperationBinding.Refuse("CreateModel", WebSocket, new("POST", "/v2/apis/{apiId}/models")),
        OperationBinding.Refuse("CreateRouteResponse", WebSocket, new("POST", "/v2/apis/{apiId}/routes/{routeId}/routeresponses")),
        OperationBinding.Refuse("DeleteIntegrationResponse", WebSocket, new("DELETE", "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}")),
        OperationBinding.Refuse("DeleteModel", WebSocket, new("DELETE", "/v2/apis/{apiId}/models/{modelId}")),
        OperationBinding.Refuse("DeleteRouteRequestParameter", WebSocket, new("DELETE", "/v2/apis/{apiId}/routes/{routeId}/requestparameters/{requestParameterKey}")),
        OperationBinding.Refuse("DeleteRouteResponse", WebSocket, new("DELETE", "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}")),
        OperationBinding.Refuse("GetIntegrationResponse", WebSocket, new("GET", "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}")),
        OperationBinding.Refuse("GetIntegrationResponses", WebSocket, new("GET", "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses")),
        OperationBinding.Refuse("GetModel", WebSocket, new("GET", "/v2/apis/{apiId}/models/{modelId}")),
        OperationBinding.Refuse("GetModelTemplate", WebSocket, new("GET", "/v2/apis/{apiId}/models/{modelId}/template")),
        OperationBinding.Refuse("GetModels", WebSocket, new("GET", "/v2/apis/{apiId}/models")),
        OperationBinding.Refuse("GetRouteResponse", WebSocket, new("GET", "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}")),
        OperationBinding.Refuse("GetRouteResponses", WebSocket, new("GET", "/v2/apis/{apiId}/routes/{routeId}/routeresponses")),
        OperationBinding.Refuse("UpdateIntegrationResponse", WebSocket, new("PATCH", "/v2/apis/{apiId}/integrations/{integrationId}/integrationresponses/{integrationResponseId}")),
        OperationBinding.Refuse("UpdateModel", WebSocket, new("PATCH", "/v2/apis/{apiId}/models/{modelId}")),
        OperationBinding.Refuse("UpdateRouteResponse", WebSocket, new("PATCH", "/v2/apis/{apiId}/routes/{routeId}/routeresponses/{routeResponseId}")),
        OperationBinding.Refuse("CreatePortal", Portals, new("POST", "/v2/portals")),
        OperationBinding.Refuse("CreatePortalProduct", Portals, new("POST", "/v2/portalproducts")),
        OperationBinding.Refuse("CreateProductPage", Portals, new("POST", "/v2/portalproducts/{portalProductId}/productpages")),
        OperationBinding.Refuse("CreateProductRestEndpointPage", Portals, new("POST", "/v2/portalproducts/{portalProductId}/productrestendpointpages")),
        OperationBinding.Refuse("DeletePortal", Portals, new("DELETE", "/v2/portals/{portalId}")),
        OperationBinding.Refuse("DeletePortalProduct", Portals, new("DELETE", "/v2/portalproducts/{portalProductId}")),
        OperationBinding.Refuse("DeletePortalProductSharingPolicy", Portals, new("DELETE", "/v2/portalproducts/{portalProductId}/sharingpolicy")),
        OperationBinding.Refuse("DeleteProductPage", Portals, new("DELETE", "/v2/portalproducts/{portalProductId}/productpages/{productPageId}")),
        OperationBinding.Refuse("DeleteProductRestEndpointPage", Portals, new("DELETE", "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}")),
        OperationBinding.Refuse("DisablePortal", Portals, new("DELETE", "/v2/portals/{portalId}/publish")),
        OperationBinding.Refuse("GetPortal", Portals, new("GET", "/v2/portals/{portalId}")),
        OperationBinding.Refuse("GetPortalProduct", Portals, new("GET", "/v2/portalproducts/{portalProductId}")),
        OperationBinding.Refuse("GetPortalProductSharingPolicy", Portals, new("GET", "/v2/portalproducts/{portalProductId}/sharingpolicy")),
        OperationBinding.Refuse("GetProductPage", Portals, new("GET", "/v2/portalproducts/{portalProductId}/productpages/{productPageId}")),
        OperationBinding.Refuse("GetProductRestEndpointPage", Portals, new("GET", "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}")),
        OperationBinding.Refuse("ListPortalProducts", Portals, new("GET", "/v2/portalproducts")),
        OperationBinding.Refuse("ListPortals", Portals, new("GET", "/v2/portals")),
        OperationBinding.Refuse("ListProductPages", Portals, new("GET", "/v2/portalproducts/{portalProductId}/productpages")),
        OperationBinding.Refuse("ListProductRestEndpointPages", Portals, new("GET", "/v2/portalproducts/{portalProductId}/productrestendpointpages")),
        OperationBinding.Refuse("PreviewPortal", Portals, new("POST", "/v2/portals/{portalId}/preview")),
        OperationBinding.Refuse("PublishPortal", Portals, new("POST", "/v2/portals/{portalId}/publish")),
        OperationBinding.Refuse("PutPortalProductSharingPolicy", Portals, new("PUT", "/v2/portalproducts/{portalProductId}/sharingpolicy")),
        OperationBinding.Refuse("UpdatePortal", Portals, new("PATCH", "/v2/portals/{portalId}")),
        OperationBinding.Refuse("UpdatePortalProduct", Portals, new("PATCH", "/v2/portalproducts/{portalProductId}")),
        OperationBinding.Refuse("UpdateProductPage", Portals, new("PATCH", "/v2/portalproducts/{portalProductId}/productpages/{productPageId}")),
        OperationBinding.Refuse("UpdateProductRestEndpointPage", Portals, new("PATCH", "/v2/portalproducts/{portalProductId}/productrestendpointpages/{productRestEndpointPageId}")),
        OperationBinding.Refuse("CreateVpcLink", VpcLinks, new("POST", "/v2/vpclinks")),
        OperationBinding.Refuse("DeleteVpcLink", VpcLinks, new("DELETE", "/v2/vpclinks/{vpcLinkId}")),
        OperationBinding.Refuse("GetVpcLink", VpcLinks, new("GET", "/v2/vpclinks/{vpcLinkId}")),
        OperationBinding.Refuse("GetVpcLinks", VpcLinks, new("GET", "/v2/vpclinks")),
        OperationBinding.Refuse("UpdateVpcLink", VpcLinks, new("PATCH", "/v2/vpclinks/{vpcLinkId}")),
        OperationBinding.Refuse("CreateRoutingRule", RoutingRules, new("POST", "/v2/domainnames/{domainName}/routingrules")),
        OperationBinding.Refuse("DeleteRoutingRule", RoutingRules, new("DELETE", "/v2/domainnames/{domainName}/routingrules/{routingRuleId}")),
        OperationBinding.Refuse("GetRoutingRule", RoutingRules, new("GET", "/v2/domainnames/{domainName}/routingrules/{routingRuleId}")),
        OperationBinding.Refuse("ListRoutingRules", RoutingRules, new("GET", "/v2/domainnames/{domainName}/routingrules")),
        OperationBinding.Refuse("PutRoutingRule", RoutingRules, new("PUT", "/v2/domainnames/{domainName}/routingrules/{routingRuleId}")),
        OperationBinding.Refuse("DeleteAccessLogSettings", "stages have no access logs.", new("DELETE", "/v2/apis/{apiId}/stages/{stageName}/accesslogsettings")),
        OperationBinding.Refuse("UpdateDomainName", "what a domain can be given is kept and shown only; create it anew.", new("PATCH", "/v2/domainnames/{domainName}")),
    ];
}
