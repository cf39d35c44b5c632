namespace Acinaces.Infra.Assemblies;

/// <summary>Which AWS account templates are made for.</summary>
public static class AccountIds
{
    /// <summary>Stands for "any account": what is made for it can be read and checked, and AWS will not take it.</summary>
    public const string Placeholder = "000000000000";

    /// <summary>The account asked for, else the one the CDK's command line found credentials of, else the placeholder.</summary>
    /// <exception cref="SynthesisException">It is not twelve digits.</exception>
    public static string Choose(string? asked)
    {
        var account = asked ?? Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT");
        if (string.IsNullOrEmpty(account))
            return Placeholder;
        return account.Length == 12 && account.All(char.IsAsciiDigit)
            ? account
            : throw new SynthesisException([$"'{account}' is no AWS account id: twelve digits are needed."]);
    }
}
