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
        POST /strategies strategies
        GET /strategies strategies
        GET /strategies/{id} strategies
        PUT /strategies/{id} strategies
        PATCH /strategies/{id}/parameters strategies
        DELETE /strategies/{id} strategies
        GET /templates templates
        GET /templates/{id} templates
        GET /templates/{id}/versions/{version} templates
        POST /templates templates
        PUT /templates/{id} templates
        DELETE /templates/{id} templates
        GET /strategies/{id}/versions versions
        GET /strategies/{id}/versions/{version} versions
        POST /strategies/{id}/rollback versions
        GET /versions versions
        POST /versions versions
        GET /versions/{id} versions
        POST /deployments deployments
        GET /deployments deployments
        GET /deployments/{id} deployments
        PATCH /deployments/{id}/state deployments
        PUT /deployments/{id} deployments
        DELETE /deployments/{id} deployments
        POST /streams streams
        GET /streams streams
        GET /streams/limits streams
        GET /streams/{id} streams
        PUT /streams/{id} streams
        DELETE /streams/{id} streams
        POST /streams/{id}/pause streams
        POST /streams/{id}/resume streams
        GET /streams/{id}/health streams
        GET /streams/{id}/metrics streams
        GET /data-sources data-sources
        POST /data-sources data-sources
        GET /data-sources/{id} data-sources
        PUT /data-sources/{id} data-sources
        PATCH /data-sources/{id}/status data-sources
        DELETE /data-sources/{id} data-sources
        POST /backfills backfills
        GET /backfills backfills
        GET /backfills/{id} backfills
        DELETE /backfills/{id} backfills
        GET /quality quality
        GET /quality/{sourceId} quality
        GET /quality/{sourceId}/history quality
        GET /quality/{sourceId}/anomalies quality
        GET /quality/thresholds quality
        PUT /quality/thresholds quality
        POST /quality/calculate quality
        GET /news-context/{symbol} news-context
        GET /news-context news-context
        POST /news-context/{symbol}/track news-context
        GET /news-context/tracking/analysis/{analysisId} news-context
        GET /news-context/tracking/context/{contextId} news-context
        POST /analysis/regime analysis
        POST /analysis/explanation analysis
        POST /analysis/parameters analysis
        POST /analysis analysis
        GET /analysis analysis
        GET /analysis/{id} analysis
        GET /model-configs model-configs
        GET /model-configs/available model-configs
        POST /model-configs model-configs
        GET /model-configs/{id} model-configs
        PUT /model-configs/{id} model-configs
        DELETE /model-configs/{id} model-configs
        POST /model-configs/{id}/validate-credentials model-configs
        GET /providers providers
        POST /providers providers
        GET /providers/{id} providers
        PUT /providers/{id} providers
        PATCH /providers/{id}/status providers
        POST /allocations allocations
        GET /allocations allocations
        GET /allocations/{strategyId} allocations
        PUT /allocations/{strategyId} allocations
        DELETE /allocations/{strategyId} allocations
        GET /allocations/{strategyId}/history allocations
        GET /allocations/{strategyId}/versions/{version} allocations
        POST /ensemble/analyze ensemble
        POST /ensemble ensemble
        GET /ensemble ensemble
        GET /ensemble/{id} ensemble
        GET /performance/compare performance
        GET /performance/{modelId} performance
        GET /performance performance
        POST /performance/predictions/{id}/validate performance
        GET /drawdown drawdown
        GET /drawdown/{id} drawdown
        POST /drawdown/reset drawdown
        POST /drawdown/resume drawdown
        PUT /drawdown/config drawdown
        POST /risk-profiles risk-profiles
        GET /risk-profiles risk-profiles
        GET /risk-profiles/{id} risk-profiles
        PUT /risk-profiles/{id} risk-profiles
        GET /risk-profiles/{id}/history risk-profiles
        POST /risk-profiles/assign risk-profiles
        POST /risk-profiles/validate risk-profiles
        GET /risk-profiles/strategy/{strategyId} risk-profiles
        DELETE /risk-profiles/{id} risk-profiles
        GET /audit audit
        GET /audit/{auditId} audit
        GET /audit/count audit
        GET /audit/model/{modelConfigId} audit
        GET /audit/type/{analysisType} audit
        POST /audit/query audit
        POST /audit/aggregate audit
        POST /audit/search audit
        POST /audit/export audit
        POST /audit-packages audit-packages
        GET /audit-packages audit-packages
        GET /audit-packages/{packageId} audit-packages
        GET /audit-packages/{packageId}/download audit-packages
        GET /audit-packages/{packageId}/verify audit-packages
        GET /audit-stream audit-stream
        POST /audit-stream audit-stream
        DELETE /audit-stream/{subscriptionId} audit-stream
        GET /audit-stream/{subscriptionId}/events audit-stream
        PUT /audit-stream/notifications audit-stream
        GET /ai-traces ai-traces
        POST /ai-traces ai-traces
        GET /ai-traces/{traceId} ai-traces
        GET /ai-traces/correlation/{correlationId} ai-traces
        POST /ai-traces/{traceId}/link ai-traces
        GET /data-lineage data-lineage
        POST /data-lineage data-lineage
        GET /data-lineage/{nodeId} data-lineage
        GET /data-lineage/{nodeId}/forward data-lineage
        GET /data-lineage/{nodeId}/backward data-lineage
        GET /compliance-reports compliance-reports
        POST /compliance-reports/generate compliance-reports
        POST /compliance-reports compliance-reports
        GET /compliance-reports/{reportId} compliance-reports
        POST /compliance-reports/templates compliance-reports
        GET /compliance-reports/templates compliance-reports
        GET /compliance-reports/templates/{templateId} compliance-reports
        POST /compliance-reports/schedules compliance-reports
        GET /compliance-reports/schedules compliance-reports
        POST /retention/policies retention
        GET /retention/policies retention
        GET /retention/policies/{recordType} retention
        GET /retention/storage/usage retention
        POST /retention/archive retention
        POST /retention/retrieve retention
        GET /retention/jobs/{jobId} retention
        POST /retention/validate-deletion retention
        GET /retention retention
        POST /retention retention
        GET /retention/{id} retention
        PUT /retention/{id} retention
        GET /snapshots/{symbol} snapshots
        GET /snapshots/{symbol}/quality snapshots
        DELETE /snapshots/{symbol}/cache snapshots
        GET /snapshots snapshots
        POST /snapshots snapshots
        GET /health health
        """;

    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Local);

    [Fact]
    public void Every_route_of_the_thirty_four_functions_is_declared_and_no_other() => Assert.Equal(
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
    [InlineData("GET /strategies", "Viewer Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /strategies", "Trader Admin SuperAdmin")]
    [InlineData("POST /templates", "SuperAdmin")]
    [InlineData("POST /deployments", "Trader Admin SuperAdmin")]
    [InlineData("POST /streams", "Trader Admin SuperAdmin")]
    [InlineData("GET /streams/{id}", "Trader Analyst Admin SuperAdmin")]
    [InlineData("POST /data-sources", "Admin SuperAdmin")]
    [InlineData("POST /analysis/regime", "Analyst Admin SuperAdmin")]
    [InlineData("PUT /providers/{id}", "Admin SuperAdmin")]
    [InlineData("POST /drawdown/resume", "RiskManager Admin SuperAdmin")]
    [InlineData("GET /risk-profiles", "Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /audit/query", "Analyst Admin SuperAdmin")]
    [InlineData("POST /ai-traces", "SuperAdmin")]
    [InlineData("GET /compliance-reports", "Viewer Trader Analyst RiskManager Admin SuperAdmin")]
    [InlineData("POST /compliance-reports/generate", "Analyst Admin SuperAdmin")]
    [InlineData("POST /retention/archive", "Admin SuperAdmin")]
    [InlineData("GET /health", "")]
    public void Routes_are_open_to_these_roles(string route, string roles) => Assert.Equal(roles, string.Join(' ', Find(route).Roles));

    [Fact]
    public void Only_health_is_public_and_works_without_an_api_key() => Assert.Equal(
        ["GET /health"],
        _topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsPublic || !route.RequiresApiKey).Select(route => route.ToString()));

    [Fact]
    public void Only_what_belongs_to_no_tenant_may_be_kept_by_the_gateway() => Assert.Equal(
        ["GET /templates", "GET /templates/{id}", "GET /templates/{id}/versions/{version}", "GET /providers", "GET /providers/{id}"],
        _topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsSameForAll).Select(route => route.ToString()));

    [Fact]
    public void An_order_names_its_required_members() => Assert.Equal(
        ["strategyId", "assetId", "side", "orderType", "quantity", "idempotencyKey"],
        Find("POST /exchange-orders").Body?.RequiredMembers);

    private static Route Find(string route) => _topology.Functions.SelectMany(function => function.Routes).Single(candidate => candidate.ToString() == route);
}
