using System.Reflection;

namespace Acinaces.LibraryRuntime;

/// <summary>A method of a class library that answers events.</summary>
internal sealed class LibraryHandler
{
    /// <summary>Where the variable says the library lies.</summary>
    public const string LibraryVariable = "ACINACES_FUNCTION_LIBRARY";

    private readonly MethodInfo _method;
    private readonly object? _instance;
    private readonly EventSerializer _serializer;

    private LibraryHandler(MethodInfo method, object? instance) => (_method, _instance, _serializer) = (method, instance, EventSerializer.Of(method));

    /// <exception cref="MissingMethodException">There is no such method, or several.</exception>
    /// <exception cref="NotSupportedException">The method takes what Lambda does not give.</exception>
    public static LibraryHandler Load(string path, HandlerName name)
    {
        if (!Path.GetFileNameWithoutExtension(path).Equals(name.Assembly, StringComparison.OrdinalIgnoreCase)) throw new FileNotFoundException($"The handler's assembly is '{name.Assembly}', but its project builds '{path}'.");
        var type = new LibraryLoader(path).LoadFromAssemblyPath(path).GetType(name.Type) ?? throw new TypeLoadException($"'{path}' has no type '{name.Type}'.");
        var method = type.GetMethods().Where(found => found.Name == name.Method).ToArray() switch
        {
            [var only] => only,
            [] => throw new MissingMethodException($"{name.Type} has no public method '{name.Method}'."),
            _ => throw new MissingMethodException($"{name.Type} has several methods '{name.Method}'. A handler needs a name of its own."),
        };
        var parameters = method.GetParameters();
        if (method.IsGenericMethodDefinition || parameters.Length > 2 || parameters.Count(IsContext) < parameters.Length - 1) throw new NotSupportedException($"A handler takes an event, and perhaps an ILambdaContext: {method}.");
        if (method.ReturnType.FullName?.StartsWith("System.Threading.Tasks.ValueTask", StringComparison.Ordinal) is true) throw new NotSupportedException($"A handler returns a value, a Task or nothing, and no ValueTask: {method}.");
        return new LibraryHandler(method, method.IsStatic ? null : Activator.CreateInstance(type));
    }

    /// <returns>The answer as JSON, or the bytes of a stream as they are.</returns>
    public async Task<byte[]> InvokeAsync(Invocation invocation)
    {
        var arguments = _method.GetParameters().Select(parameter => Argument(parameter, invocation)).ToArray();
        var returned = _method.Invoke(_instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is not Task task) return _method.ReturnType == typeof(void) ? "null"u8.ToArray() : await WriteAsync(returned, _method.ReturnType);
        await task;
        // The type of a task that an async method makes may be more than what the method declares.
        return _method.ReturnType.IsGenericType ? await WriteAsync(_method.ReturnType.GetProperty("Result")?.GetValue(task), _method.ReturnType.GetGenericArguments()[0]) : "null"u8.ToArray();
    }

    private static bool IsContext(ParameterInfo parameter) => parameter.ParameterType.FullName == ContextProxy.Interface;

    private object? Argument(ParameterInfo parameter, Invocation invocation)
    {
        if (IsContext(parameter)) return ContextProxy.Create(parameter.ParameterType, invocation);
        return parameter.ParameterType == typeof(Stream) ? new MemoryStream(invocation.Event) : _serializer.Read(invocation.Event, parameter.ParameterType);
    }

    private async Task<byte[]> WriteAsync(object? value, Type type)
    {
        if (value is not Stream stream) return _serializer.Write(value, type);
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }
}
