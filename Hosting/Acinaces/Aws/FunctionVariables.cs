namespace Acinaces.Hosting.Aws;

/// <summary>Which variables a function cannot be given.</summary>
internal static class FunctionVariables
{
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "_HANDLER", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_LAMBDA_LOG_FORMAT",
        // A profile of the developer's machine would be used before the credentials of the function's role.
        "AWS_PROFILE", "AWS__Profile",
    };

    /// <summary>Lambda, or the emulator in its place, sets it itself. Source: Lambda developer guide, "Defined runtime environment variables".</summary>
    public static bool IsLambdasOwn(string name) => Own.Contains(name);
}
