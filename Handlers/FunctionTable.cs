using Acinaces.Handlers.Audit;
using Acinaces.Handlers.Auth;
using Acinaces.Handlers.ExchangeIntegration;
using Acinaces.Handlers.Platform;
using Acinaces.Handlers.RiskControls;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers;

/// <summary>Every function of the system and how it is built.</summary>
public static class FunctionTable
{
    private static readonly Dictionary<string, Func<FunctionServices, IFunction>> Functions = new(StringComparer.Ordinal)
    {
        [RiskControlFunctions.KillSwitch.Name] = KillSwitchFunction.Create,
        [RiskControlFunctions.PositionLimits.Name] = PositionLimitsFunction.Create,
        [RiskControlFunctions.CircuitBreakers.Name] = CircuitBreakersFunction.Create,
        [RiskControlFunctions.RiskEvents.Name] = RiskEventsFunction.Create,
        [ExchangeFunctions.ExchangeConfig.Name] = ExchangeConfigFunction.Create,
        [ExchangeFunctions.ExchangeConnections.Name] = ExchangeConnectionsFunction.Create,
        [ExchangeFunctions.ExchangeOrders.Name] = ExchangeOrdersFunction.Create,
        [ExchangeFunctions.ExchangePositions.Name] = ExchangePositionsFunction.Create,
        [AuditFunctions.TradeLifecycle.Name] = TradeLifecycleFunction.Create,
        [PlatformFunctions.TokenAuthorizer.Name] = TokenAuthorizerFunction.Create,
        [PlatformFunctions.Health.Name] = HealthFunction.Create,
        [PlatformFunctions.SecretRotation.Name] = SecretRotationFunction.Create,
    };

    public static IEnumerable<string> Names => Functions.Keys;

    /// <exception cref="InvalidOperationException">There is no such function, or its settings are incomplete.</exception>
    public static IFunction Create(string name, FunctionServices services) =>
        Functions.TryGetValue(name, out var create) ? create(services) : throw new InvalidOperationException($"There is no function '{name}'.");
}
