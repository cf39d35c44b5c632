using System.Globalization;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The variables a function's process sees. Source: Lambda developer guide, "Defined runtime environment variables".</summary>
internal static class EnvironmentVariables
{
    public const string RuntimeApi = "AWS_LAMBDA_RUNTIME_API";
    public const string Standby = "ACINACES_STANDBY";

    /// <summary>Names a function's own configuration may not set.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", RuntimeApi,
        "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
    };

    /// <param name="awsAddress">Such as <c>http://127.0.0.1:4566</c>.</param>
    public static Dictionary<string, string> For(FunctionVersion version, string runtimeApi, string awsAddress, string logStream, SessionCredentials credentials)
    {
        var region = version.FunctionArn.Split(':')[3];
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TZ"] = ":UTC",
            ["LANG"] = "en_US.UTF-8",
            ["AWS_ENDPOINT_URL"] = awsAddress,
            ["AWS_XRAY_CONTEXT_MISSING"] = "LOG_ERROR",
        };
        foreach (var (name, value) in version.Environment) variables[name] = value;
        variables[RuntimeApi] = runtimeApi;
        variables["_HANDLER"] = version.Handler;
        variables["AWS_REGION"] = region;
        variables["AWS_DEFAULT_REGION"] = region;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = version.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = version.Version;
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = version.MemoryMb.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = version.LogGroup;
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream;
        variables["AWS_LAMBDA_LOG_FORMAT"] = version.LogFormat;
        variables["LAMBDA_TASK_ROOT"] = version.CodeFolder;
        variables["LAMBDA_RUNTIME_DIR"] = version.CodeFolder;
        variables["AWS_ACCESS_KEY_ID"] = credentials.AccessKeyId;
        variables["AWS_SECRET_ACCESS_KEY"] = credentials.SecretAccessKey;
        variables["AWS_SESSION_TOKEN"] = credentials.SessionToken;
        return variables;
    }
}
