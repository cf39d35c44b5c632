using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Commands;

/// <summary><c>deployed</c>: fetches the templates that stand in AWS, for <c>diff --against</c>.</summary>
internal static class DeployedCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder the templates are written to.", Required = true };
        var command = new Command("deployed", "Fetch the deployed templates of an environment.") { options.Environment, options.Assembly, output };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var folder = arguments.GetRequiredValue(output).FullName;
            var deployed = await DeployedTemplates.FetchAsync(CloudAssembly.Read(options.AssemblyOf(arguments)), cancellationToken);
            DeployedTemplates.Write(deployed, folder);
            Console.WriteLine($"{deployed.Stacks.Count} deployed stacks in {folder}");
            return 0;
        });
        return command;
    }
}
