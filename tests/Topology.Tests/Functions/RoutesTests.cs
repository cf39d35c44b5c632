using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Functions;

public sealed class RoutesTests
{
    private const string Routes =
        """
        POST /position-limits position-limits
        GET /position-limits position-limits
        GET /position-limits/{id} position-limits
        PUT /position-limits/{id} position-limits
        DELETE /position-limits/{id} position-limits
        POST /position-limits/check position-limits
        POST /circuit-breakers circuit-breakers
        GET /circuit-breakers circuit-breakers
        GET /circuit-breakers/{id} circuit-breakers
        PUT /circuit-breakers/{id} circuit-breakers
        DELETE /circuit-breakers/{id} circuit-breakers
        POST /circuit-breakers/{id}/reset circuit-breakers
        POST /circuit-breakers/{id}/trip circuit-breakers
        GET /kill-switch kill-switch
        GET /kill-switch/active kill-switch
        GET /kill-switch/config kill-switch
        PUT /kill-switch/config kill-switch
        POST /kill-switch/activate kill-switch
        POST /kill-switch/deactivate kill-switch
        POST /kill-switch kill-switch
        PUT /kill-switch/{id} kill-switch
        GET /risk-events risk-events
        GET /risk-events/{id} risk-events
        GET /risk-events/stats risk-events
        GET /risk-events/alert-config risk-events
        PUT /risk-events/alert-config risk-events
        GET /exchange-config exchange-config
        POST /exchange-config exchange-config
        GET /exchange-config/{id} exchange-config
        PUT /exchange-config/{id} exchange-config
        PATCH /exchange-config/{id}/status exchange-config
        POST /exchange-config/{id}/validate-credentials exchange-config
        GET /exchange-config/routing exchange-config
        PUT /exchange-config/routing exchange-config
        GET /exchange-connections exchange-connections
        POST /exchange-connections/{exchangeId} exchange-connections
        GET /exchange-connections/{exchangeId} exchange-connections
        DELETE /exchange-connections/{exchangeId}/{connectionId} exchange-connections
        GET /exchange-connections/{exchangeId}/health exchange-connections
        GET /exchange-connections/{exchangeId}/metrics/{connectionId} exchange-connections
        POST /exchange-connections/{exchangeId}/shutdown exchange-connections
        GET /exchange-connections/{exchangeId}/trading-status exchange-connections
        POST /exchange-connections/{exchangeId}/resume-trading exchange-connections
        POST /exchange-connections exchange-connections
        PUT /exchange-connections/{exchangeId} exchange-connections
        POST /exchange-orders exchange-orders
        GET /exchange-orders exchange-orders
        GET /exchange-orders/open exchange-orders
        GET /exchange-orders/{orderId} exchange-orders
        PATCH /exchange-orders/{orderId} exchange-orders
        PUT /exchange-orders/{orderId} exchange-orders
        DELETE /exchange-orders/{orderId} exchange-orders
        GET /exchange-orders/stuck exchange-orders
        POST /exchange-orders/{orderId}/resolve exchange-orders
        POST /exchange-orders/reconcile exchange-orders
        GET /exchange-positions exchange-positions
        GET /exchange-positions/{assetId} exchange-positions
        GET /exchange-positions/{assetId}/{exchangeId} exchange-positions
        GET /exchange-positions/{assetId}/history exchange-positions
        POST /exchange-positions/{assetId}/pnl exchange-positions
        POST /exchange-positions/reconcile/{exchangeId} exchange-positions
        GET /trade-lifecycle trade-lifecycle
        POST /trade-lifecycle trade-lifecycle
        GET /trade-lifecycle/{correlationId} trade-lifecycle
        GET /trade-lifecycle/{correlationId}/latency trade-lifecycle
        GET /health health
        """;

    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Local);

    [Fact]
    public void Every_route_of_the_nine_functions_is_served_and_no_other() => Assert.Equal(
        Routes.Split('\n').Select(line => line.Trim()).Order(StringComparer.Ordinal),
        (from function in _topology.Functions from route in function.Routes select $"{route} {function.Name}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("POST /kill-switch/activate", "Trader RiskManager Admin SuperAdmin")]
    [InlineData("POST /kill-switch", "Trader RiskManager Admin SuperAdmin")]
    [InlineData("POST /kill-switch/deactivate", "RiskManager Admin SuperAdmin")]
    [InlineData("PUT /kill-switch/{id}", "RiskManager Admin SuperAdmin")]
    [InlineData("GET /kill-switch", "Trader RiskManager Admin SuperAdmin")]
    [InlineData("PUT /kill-switch/config", "RiskManager Admin SuperAdmin")]
    [InlineData("POST /position-limits", "RiskManager Admin SuperAdmin")]
    [InlineData("GET /position-limits", "Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /position-limits/check", "Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /circuit-breakers/{id}/trip", "RiskManager Admin SuperAdmin")]
    [InlineData("PUT /risk-events/alert-config", "RiskManager Admin SuperAdmin")]
    [InlineData("GET /exchange-config", "Trader Admin SuperAdmin")]
    [InlineData("POST /exchange-config", "Admin SuperAdmin")]
    [InlineData("POST /exchange-connections/{exchangeId}", "Admin SuperAdmin")]
    [InlineData("POST /exchange-orders", "Trader Admin SuperAdmin")]
    [InlineData("PATCH /exchange-orders/{orderId}", "Trader Admin SuperAdmin")]
    [InlineData("DELETE /exchange-orders/{orderId}", "Trader Admin SuperAdmin")]
    [InlineData("POST /exchange-orders/{orderId}/resolve", "Admin SuperAdmin")]
    [InlineData("GET /exchange-orders", "Viewer Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("GET /exchange-positions", "Viewer Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /exchange-positions/reconcile/{exchangeId}", "Trader Admin SuperAdmin")]
    [InlineData("GET /trade-lifecycle", "Analyst Admin SuperAdmin")]
    [InlineData("POST /trade-lifecycle", "SuperAdmin")]
    [InlineData("GET /health", "")]
    public void Routes_are_open_to_these_roles(string route, string roles) => Assert.Equal(roles, string.Join(' ', Find(route).Roles));

    [Fact]
    public void Only_health_is_public_and_works_without_an_api_key() => Assert.Equal(
        ["GET /health"],
        _topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsPublic || !route.RequiresApiKey).Select(route => route.ToString()));

    [Fact]
    public void An_order_names_its_required_members() => Assert.Equal(
        ["strategyId", "assetId", "side", "orderType", "quantity", "idempotencyKey"],
        Find("POST /exchange-orders").Body?.RequiredMembers);

    private static Route Find(string route) => _topology.Functions.SelectMany(function => function.Routes).Single(candidate => candidate.ToString() == route);
}
