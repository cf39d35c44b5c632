using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace Acinaces.Infra.Gates.Nag;

/// <summary>Violations of a rule that are right here, and why.</summary>
/// <param name="Rule">The rule's name in all packs, for example <c>IAMNoWildcardPermissions</c>.</param>
/// <param name="Place">Which findings of it, as <see cref="NagFinding.Place"/> tells them; <c>*</c> stands for anything.</param>
/// <param name="Reason">What a reviewer can check.</param>
/// <param name="File">Where the exception is declared.</param>
/// <param name="Line">Where in that file.</param>
public sealed record NagException(string Rule, string Place, string Reason, [CallerFilePath] string File = "", [CallerLineNumber] int Line = 0)
{
    /// <summary>Where the exception is written: file and line.</summary>
    public string Declaration => $"{Path.GetFileName(File)}:{Line}";

    public bool Covers(NagFinding finding) => finding.Name == Rule && FileSystemName.MatchesSimpleExpression(Place, finding.Place, ignoreCase: false);
}
