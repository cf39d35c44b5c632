using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Commands;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Packaging;
using Acinaces.Topology.Validation;

var root = new RootCommand("The system as AWS CDK stacks. Without a command: the app that `cdk` runs.")
{
    SynthCommand.Create(),
    PackageCommand.Create(),
    DeployCommand.Create(),
    DeployedCommand.Create(),
    DestroyCommand.Create(),
    DiffCommand.Create(),
    DriftCommand.Create(),
    GateCommand.Create(),
    RecordCommand.Create(),
    RollbackCommand.Create(),
    SecretsCommand.Create(),
};
root.SetAction(_ => CdkApp.Run());
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception refused) when (refused is SynthesisException or InvalidTopologyException or PackagingException or RefusedException or InvalidAssemblyException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
