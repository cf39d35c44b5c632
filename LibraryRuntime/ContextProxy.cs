using System.Globalization;
using System.Reflection;

namespace Acinaces.LibraryRuntime;

#pragma warning disable CA1852 // DispatchProxy derives from it at run time.
/// <summary>Stands for the <c>ILambdaContext</c> of the library that a handler was compiled against, whichever version that is.</summary>
internal class ContextProxy : DispatchProxy
{
    public const string Interface = "Amazon.Lambda.Core.ILambdaContext";
    private Invocation? _invocation;
    private object? _logger;

    public static object Create(Type context, Invocation invocation)
    {
        var proxy = (ContextProxy)Create(context, typeof(ContextProxy));
        proxy._invocation = invocation;
        if (context.GetProperty("Logger")?.PropertyType is { } logger) proxy._logger = Create(logger, typeof(LoggerProxy));
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
    {
        "get_AwsRequestId" => _invocation?.RequestId,
        "get_InvokedFunctionArn" => _invocation?.FunctionArn,
        "get_RemainingTime" => _invocation is { } invocation ? invocation.Deadline - TimeProvider.System.GetUtcNow() : TimeSpan.Zero,
        "get_FunctionName" => Variable("AWS_LAMBDA_FUNCTION_NAME"),
        "get_FunctionVersion" => Variable("AWS_LAMBDA_FUNCTION_VERSION"),
        "get_LogGroupName" => Variable("AWS_LAMBDA_LOG_GROUP_NAME"),
        "get_LogStreamName" => Variable("AWS_LAMBDA_LOG_STREAM_NAME"),
        "get_MemoryLimitInMB" => int.Parse(Variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE") ?? "0", CultureInfo.InvariantCulture),
        "get_TraceId" => Variable("_X_AMZN_TRACE_ID"),
        "get_Logger" => _logger,
        // Who called from a phone is not known here, and is null in most calls anyway.
        "get_ClientContext" or "get_Identity" or "get_TenantId" => null,
        var other => throw new NotSupportedException($"{other} of the Lambda context is not known to this runtime."),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
