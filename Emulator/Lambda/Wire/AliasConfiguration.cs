using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record AliasConfiguration(string AliasArn, string Name, string FunctionVersion, string Description, string RevisionId)
{
    public static AliasConfiguration Of(string functionArn, FunctionAlias alias) => new($"{functionArn}:{alias.Name}", alias.Name, alias.Version, alias.Description, alias.RevisionId);
}
