using System.Text.Json.Nodes;

namespace Aspire.Hosting.Publishing;

/// <summary>A parameter in a manifest: what it is, never what it holds. Only a default that was declared as such is written.</summary>
internal static class ManifestParameter
{
    public static JsonObject Of(ParameterResource parameter)
    {
        var input = new JsonObject { ["type"] = "string" };
        if (parameter.Secret)
        {
            input["secret"] = true;
        }
        else if (parameter.Default is ConstantParameterDefault byDefault)
        {
            input["default"] = new JsonObject { ["value"] = byDefault.GetDefaultValue() };
        }

        var entry = new JsonObject { ["type"] = "parameter.v0" };
        if (parameter.IsConnectionString)
        {
            entry["connectionString"] = $"{{{parameter.Name}.value}}";
        }

        entry["value"] = $"{{{parameter.Name}.inputs.value}}";
        entry["inputs"] = new JsonObject { ["value"] = input };
        return entry;
    }
}
