using Acinaces.Handlers.Auth;
using Acinaces.Handlers.ExchangeIntegration;
using Acinaces.Handlers.Platform;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers;

/// <summary>Every function of the system and how it is built.</summary>
public static class FunctionTable
{
    private static readonly Dictionary<string, Func<FunctionServices, IFunction>> Functions = new(StringComparer.Ordinal)
    {
        [PlatformFunctions.Health.Name] = HealthFunction.Create,
        [ExchangeFunctions.ExchangeConfig.Name] = ExchangeConfigFunction.Create,
        [ExchangeFunctions.ExchangeOrders.Name] = ExchangeOrdersFunction.Create,
        [PlatformFunctions.TokenAuthorizer.Name] = TokenAuthorizerFunction.Create,
    };

    public static IEnumerable<string> Names => Functions.Keys;

    /// <exception cref="InvalidOperationException">There is no such function, or its settings are incomplete.</exception>
    public static IFunction Create(string name, FunctionServices services) =>
        Functions.TryGetValue(name, out var create) ? create(services) : throw new InvalidOperationException($"There is no function '{name}'.");
}
