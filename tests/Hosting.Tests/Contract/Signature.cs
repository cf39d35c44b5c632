using System.Reflection;

namespace Aspire.Hosting.Contract;

/// <summary>Writes a member as the contract lists it.</summary>
internal static class Signature
{
    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Constrained))}>" : string.Empty;
        return $"{Name(method.ReturnType)} {method.Name}{generic}({string.Join(", ", method.GetParameters().Select(Of))})";
    }

    public static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }

    private static string Constrained(Type argument)
    {
        var limits = argument.GetGenericParameterConstraints().Select(Name).Order(StringComparer.Ordinal).ToList();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            limits.Add("new()");
        }

        return limits.Count == 0 ? argument.Name : $"{argument.Name}: {string.Join(" & ", limits)}";
    }

    private static string Of(ParameterInfo parameter)
    {
        var text = $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty)}{Name(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {parameter.DefaultValue ?? "null"}" : text;
    }
}
