using System.Globalization;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Reservations fit the account and leave at least 100 executions to everybody else; what is kept ready fits the reservation.</summary>
internal sealed class ConcurrencyWithinAccount : ITemplateRule
{
    private const int LeastUnreserved = 100;

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var functions = input.Assembly.OfType("AWS::Lambda::Function").ToArray();
        foreach (var place in functions.GroupBy(function => (function.Stack.Account, function.Stack.Region)))
        {
            var reserved = place.Sum(function => Number(function.Text("ReservedConcurrentExecutions")) ?? 0);
            if (input.Environment.AccountConcurrency - reserved < LeastUnreserved)
                yield return Finding.On(place.First().Stack, "Resources", $"functions reserve {reserved} of the account's {input.Environment.AccountConcurrency} executions; {LeastUnreserved} must stay free");
        }

        foreach (var alias in input.Assembly.OfType("AWS::Lambda::Alias"))
        {
            var ready = Number(alias.Text("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"));
            var reserved = functions.Where(function => function.Text("FunctionName") == alias.Text("FunctionName")).Select(function => Number(function.Text("ReservedConcurrentExecutions"))).FirstOrDefault();
            if (ready > reserved)
                yield return Finding.On(alias, "Properties.ProvisionedConcurrencyConfig", $"{ready} environments are kept ready, but only {reserved} executions are reserved");
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
