using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary><c>synth</c>: writes a cloud assembly without the CDK's command line.</summary>
internal static class SynthCommand
{
    public static Command Create()
    {
        var environment = EnvironmentOption();
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder the cloud assembly is written to.", Required = true };
        var account = new Option<string?>("--account") { Description = "AWS account id. Without it the templates are for reading and checking only." };
        var command = new Command("synth", "Write the CloudFormation templates of one environment, or of all.") { environment, output, account };
        command.SetAction(arguments => Run(arguments.GetValue(environment), arguments.GetRequiredValue(output), arguments.GetValue(account)));
        return command;
    }

    /// <summary>The environments a name stands for; all that stand in an AWS account where none is named.</summary>
    /// <exception cref="SynthesisException">There is no such environment in AWS.</exception>
    public static IReadOnlyList<EnvironmentSettings> Environments(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return DeploymentEnvironments.InCloud;
        return DeploymentEnvironments.InCloud.FirstOrDefault(known => known.Name == name) is { } environment
            ? [environment]
            : throw new SynthesisException([$"There is no environment '{name}' in AWS. Known: {string.Join(", ", DeploymentEnvironments.InCloud.Select(known => known.Name))}."]);
    }

    internal static Option<string?> EnvironmentOption() =>
        new("--environment", "-e") { Description = $"One of {string.Join(", ", DeploymentEnvironments.InCloud.Select(known => known.Name))}. All when absent." };

    internal static Option<DirectoryInfo?> AssemblyOption() => new("--assembly") { Description = "A cloud assembly that `synth` wrote. Without it one is written now." };

    private static int Run(string? environment, DirectoryInfo output, string? account)
    {
        var started = TimeProvider.System.GetTimestamp();
        var environments = Environments(environment);
        var assembly = Synthesis.Write(Synthesis.CreateApp(output.FullName), environments, AccountIds.Choose(account));
        foreach (var stack in assembly.Stacks)
            Console.WriteLine($"{stack.Name,-40} {stack.Resources.Count,4} resources  {stack.Region}");
        Console.WriteLine($"{assembly.Stacks.Count} stacks in {output.FullName}, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s");
        foreach (var legacy in environments.Where(settings => settings.TimeSeries.Engine == TimeSeriesEngine.Timestream))
        {
            Console.Error.WriteLine(
                $"{legacy.Name}: time series stay in Timestream for LiveAnalytics, which AWS has closed to new customers since June 2025. "
                + "Where the account has no access to it, set TimeSeries to DynamoDb in Topology/Environments.");
        }
        return 0;
    }
}
