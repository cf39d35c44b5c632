using System.CommandLine;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary><c>secrets populate</c>: fills the secrets that the stacks created empty.</summary>
internal static class SecretsCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var populate = new Command(
            "populate", "Ask for each secret's values without showing them, or read them as one JSON object from standard input.") { options.Environment };
        populate.SetAction((arguments, cancellationToken) => PopulateAsync(options.EnvironmentOf(arguments), cancellationToken));
        return new Command("secrets", "The platform's keys for exchanges and AI vendors.") { populate };
    }

    private static async Task<int> PopulateAsync(EnvironmentSettings environment, CancellationToken cancellationToken)
    {
        var names = new PhysicalNames(new DeploymentTarget(environment, AccountIds.Placeholder, environment.Region));
        var secrets = SecretValues.FilledByHand(SystemTopology.In(environment));
        var written = 0;
        foreach (var (secret, value) in Console.IsInputRedirected
            ? SecretValues.Parse(await Console.In.ReadToEndAsync(cancellationToken), secrets)
            : Asked(secrets))
        {
            await SecretStore.PutAsync(names.Of(secret), environment.Region, value, cancellationToken);
            Console.WriteLine($"{names.Of(secret)} is filled.");
            written++;
        }
        Console.WriteLine($"{written} of {secrets.Count} secrets were written.");
        return 0;
    }

    private static IEnumerable<KeyValuePair<Secret, JsonObject>> Asked(IReadOnlyList<Secret> secrets)
    {
        foreach (var secret in secrets)
        {
            if (SecretPrompt.OfConsole.Ask(secret) is { } value)
                yield return KeyValuePair.Create(secret, value);
        }
    }
}
