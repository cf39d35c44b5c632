namespace Acinaces.Topology.Model;

/// <summary>The capability a table or function belongs to.</summary>
public enum Group
{
    StrategyManagement,
    MarketData,
    AiIntelligence,
    RiskControls,
    ExchangeIntegration,
    Audit,
    Auth,
    Platform,
}
