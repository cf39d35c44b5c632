using System.CommandLine;

namespace Acinaces.Infra.Commands;

/// <summary>Everything the program can be asked.</summary>
internal static class InfraCommands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("The system as AWS CDK stacks. Without a command: the app that `cdk` runs.")
        {
            SynthCommand.Create(),
            PackageCommand.Create(),
            CostCommand.Create(),
            DeployCommand.Create(),
            DeployedCommand.Create(),
            DestroyCommand.Create(),
            DiffCommand.Create(),
            DriftCommand.Create(),
            GateCommand.Create(),
            NagCommand.Create(),
            RecordCommand.Create(),
            RollbackCommand.Create(),
            SecretsCommand.Create(),
        };
        root.SetAction(_ => CdkApp.Run());
        return root;
    }
}
