using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Writes the further members of an error shape into the error's JSON object.</summary>
internal static class ErrorMembers
{
    public static void Write(Utf8JsonWriter writer, AwsError error)
    {
        if (error.Members is null) return;
        foreach (var (name, value) in error.Members)
        {
            writer.WritePropertyName(name);
            if (value is null) writer.WriteNullValue();
            else value.WriteTo(writer);
        }
    }
}
