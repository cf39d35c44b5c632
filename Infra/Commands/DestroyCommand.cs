using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Commands;

/// <summary><c>destroy</c>: removes an environment, and with it what is in its buckets.</summary>
internal static class DestroyCommand
{
    public static Command Create()
    {
        var options = new CommandOptions();
        var command = new Command("destroy", "Delete what is in the buckets of an environment, and remove all of its stacks.") { options.Environment, options.Assembly, options.Confirm };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var environment = options.EnvironmentOf(arguments);
            if (environment.DeletionProtection)
            {
                throw new RefusedException(
                    $"The stacks of {environment.Name} are protected against deletion. docs/deployment.md says how that is lifted, on purpose by hand.");
            }
            Confirmation.OfConsole.Require(environment, "destroy", arguments.GetValue(options.Confirm));
            var assembly = options.AssemblyOf(arguments);
            foreach (var bucket in BucketEmptying.Buckets(CloudAssembly.Read(assembly), environment.Name))
                Console.WriteLine($"{bucket.Text("BucketName")}: {await BucketEmptying.EmptyAsync(bucket, cancellationToken)} versions are deleted.");
            return await ForeignProgram.Cdk.RunAsync(CdkArguments.Destroy(assembly, environment.Name), cancellationToken);
        });
        return command;
    }
}
