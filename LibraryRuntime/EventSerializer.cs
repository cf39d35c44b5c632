using System.Reflection;
using System.Text.Json;

namespace Acinaces.LibraryRuntime;

/// <summary>Turns events into what a handler takes and what it returns into answers.</summary>
/// <param name="chosen">What the library's LambdaSerializer attribute names. Absent: System.Text.Json, whatever the case of names.</param>
internal sealed class EventSerializer(object? chosen)
{
    private const string Attribute = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The one that the method, or else its assembly, asks for. Known by names only, so that any version of Amazon's library will do.</summary>
    public static EventSerializer Of(MethodInfo method)
    {
        var attribute = method.GetCustomAttributes(inherit: true).Concat(method.Module.Assembly.GetCustomAttributes(inherit: false)).FirstOrDefault(found => found.GetType().FullName == Attribute);
        var type = attribute?.GetType().GetProperty("SerializerType")?.GetValue(attribute) as Type;
        return new EventSerializer(type is null ? null : Activator.CreateInstance(type));
    }

    public object? Read(byte[] json, Type type)
    {
        using var stream = new MemoryStream(json);
        return chosen is null ? JsonSerializer.Deserialize(stream, type, Options) : Call("Deserialize", type, [stream]);
    }

    public byte[] Write(object? value, Type type)
    {
        using var stream = new MemoryStream();
        if (chosen is null) JsonSerializer.Serialize(stream, value, type, Options);
        else Call("Serialize", type, [value, stream]);
        return stream.ToArray();
    }

    private object? Call(string name, Type type, object?[] arguments)
    {
        var method = chosen?.GetType().GetMethods().FirstOrDefault(found => found.Name == name && found.IsGenericMethodDefinition && found.GetParameters().Length == arguments.Length)
            ?? throw new MissingMethodException($"The serializer {chosen?.GetType().FullName} has no method {name}.");
        return method.MakeGenericMethod(type).Invoke(chosen, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
