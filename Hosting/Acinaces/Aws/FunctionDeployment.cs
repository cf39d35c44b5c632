using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.Lambda;
using Aspire.Hosting;
using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>A project as a function: its built program is the code, its environment the configuration.</summary>
/// <param name="libraryRuntime">The program that runs the project, which is a class library. Absent: the project is a program itself.</param>
internal sealed class FunctionDeployment(LambdaProjectResource project, AwsCloud cloud, string handler, LambdaFunctionOptions options, string? libraryRuntime) : AwsDeployment(project, cloud)
{
    /// <summary>The longest that Lambda allows: a breakpoint is not a timeout.</summary>
    public const int TimeoutSeconds = 900;

    private const string Functions = "/2015-03-31/functions";
    private const string IamVersion = "2010-05-08";
    private const int MemoryMb = 1024;

    private readonly SortedSet<string> _apis = new(StringComparer.Ordinal);

    public override string Type => "AWS::Lambda::Function";

    /// <summary>What it is called, as a resource and as a function.</summary>
    public string Name => Resource.Name;

    /// <summary>Lets an API call the function.</summary>
    public void AllowCallsOf(string api) => _apis.Add(api);

    public override async Task<Dictionary<string, ResolvedValue>> EnvironmentAsync(LaunchPlanner planner, CancellationToken cancellationToken)
    {
        if (Resource.HasAnnotationOfType<CommandLineArgsCallbackAnnotation>()) throw new DistributedApplicationException($"The function '{Name}' was given arguments. Lambda passes none; use the environment.");
        var all = await planner.EnvironmentAsync(new ResourceInstance(Resource, Name, new Dictionary<string, int>()), cancellationToken);
        return all.Where(v => !FunctionVariables.IsLambdasOwn(v.Key)).ToDictionary(StringComparer.Ordinal);
    }

    public override async Task<string> DeployAsync(AwsApi api, IReadOnlyDictionary<string, ResolvedValue> environment, CancellationToken cancellationToken)
    {
        Cloud.OwnsFunction(Name, Resource);
        var account = await AwsAccount.IdAsync(api, cancellationToken);
        await ProvisionRoleAsync(api, cancellationToken);
        await RemoveAsync(api, cancellationToken);
        var created = await api.RestAsync("lambda", HttpMethod.Post, Functions, Request($"arn:aws:iam::{account}:role/{Name}", environment), cancellationToken);
        foreach (var name in _apis)
        {
            // Which of the account's APIs it is has no id yet at this point; the statement is one for each all the same, so that it can be told apart.
            var permission = new JsonObject
            {
                ["StatementId"] = $"api-{name}",
                ["Action"] = "lambda:InvokeFunction",
                ["Principal"] = "apigateway.amazonaws.com",
                ["SourceArn"] = $"arn:aws:execute-api:*:{account}:*",
            };
            await api.RestAsync("lambda", HttpMethod.Post, $"{Functions}/{Name}/policy", permission, cancellationToken);
        }

        return (string?)created["FunctionArn"] ?? throw new DistributedApplicationException("Lambda's answer has no FunctionArn.");
    }

    public override async Task RemoveAsync(AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.RestAsync("lambda", HttpMethod.Delete, $"{Functions}/{Name}", null, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceNotFoundException")
        {
            return; // As wished.
        }
    }

    public override async Task<string?> FindDefectAsync(AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            var state = (string?)(await api.RestAsync("lambda", HttpMethod.Get, $"{Functions}/{Name}/configuration", null, cancellationToken))["State"];
            return state is "Active" or "Inactive" ? null : $"The function is in state {state}.";
        }
        catch (AwsApiException exception)
        {
            return exception.Message;
        }
    }

    private JsonObject Request(string role, IReadOnlyDictionary<string, ResolvedValue> environment)
    {
        var variables = new JsonObject();
        foreach (var (name, value) in environment) variables[name] = value.Value;
        variables["AWS_LAMBDA_LOG_LEVEL"] = options.ApplicationLogLevel.Value;
        if (libraryRuntime is not null) variables["ACINACES_FUNCTION_LIBRARY"] = Output();
        var logging = new JsonObject { ["LogFormat"] = options.LogFormat.Value };
        // A level is a setting of JSON logs only; Lambda refuses it beside text.
        if (options.LogFormat == LogFormat.JSON) logging["ApplicationLogLevel"] = options.ApplicationLogLevel.Value;
        return new JsonObject
        {
            ["FunctionName"] = Name,
            ["Runtime"] = "provided.al2023",
            ["Role"] = role,
            ["Handler"] = handler,
            ["MemorySize"] = MemoryMb,
            ["Timeout"] = TimeoutSeconds,
            ["LoggingConfig"] = logging,
            ["Environment"] = new JsonObject { ["Variables"] = variables },
            ["Code"] = new JsonObject { ["S3Bucket"] = "acinaces-local-code", ["S3Key"] = Program() },
        };
    }

    private string Program()
    {
        var output = libraryRuntime ?? Output();
        var program = Path.ChangeExtension(output, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(program) ? program : throw new DistributedApplicationException(
            $"The function '{Name}' has no program: '{program}' is missing. Its project must be an executable (OutputType Exe), or its handler a method of a class library (Assembly::Namespace.Type::Method).");
    }

    private string Output()
    {
        var metadata = project.GetProjectMetadata();
        var output = metadata.GetType().GetCustomAttribute<ProjectOutputAttribute>()?.Path
            ?? throw new DistributedApplicationException($"The AppHost's build does not know where '{metadata.ProjectPath}' is built to. Refer to it as a project of the AppHost.");
        return File.Exists(output) ? output : throw new DistributedApplicationException($"The function '{Name}' has not been built: '{output}' is missing. Build the AppHost again.");
    }

    // The application says nothing about rights, so the function may do what its developer may.
    private async Task ProvisionRoleAsync(AwsApi api, CancellationToken cancellationToken)
    {
        const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        try
        {
            await api.QueryAsync("iam", IamVersion, "CreateRole", [new("RoleName", Name), new("AssumeRolePolicyDocument", Trust)], cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "EntityAlreadyExists")
        {
            return; // From an earlier start, with its policy.
        }

        await api.QueryAsync("iam", IamVersion, "AttachRolePolicy", [new("RoleName", Name), new("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess")], cancellationToken);
    }
}
