using System.CommandLine;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Commands;
using Acinaces.Infra.Deployment;
using Acinaces.Infra.Packaging;
using Acinaces.Topology.Validation;

try
{
    return await InfraCommands.Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception refused) when (refused is SynthesisException or InvalidTopologyException or PackagingException or RefusedException or InvalidAssemblyException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
