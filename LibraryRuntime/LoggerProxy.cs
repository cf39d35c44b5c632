using System.Reflection;

namespace Acinaces.LibraryRuntime;

#pragma warning disable CA1852 // DispatchProxy derives from it at run time.
/// <summary>Stands for the <c>ILambdaLogger</c> of the library that a handler was compiled against: what is logged is printed, as Lambda takes it.</summary>
internal class LoggerProxy : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // The message is the last text: some forms have a level before it, some have an exception before or values behind it.
        var message = args?.OfType<string>().LastOrDefault();
        if (args?.OfType<object?[]>().FirstOrDefault() is { Length: > 0 } values) message += $" [{string.Join(", ", values)}]";
        if (args?.OfType<Exception>().FirstOrDefault() is { } failure) message += Environment.NewLine + failure;
        if (targetMethod?.Name == "Log" && args is [string]) Console.Write(message);
        else Console.WriteLine(message);
        return null;
    }
}
