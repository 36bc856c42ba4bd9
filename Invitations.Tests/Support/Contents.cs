using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>All that can be found in an object, whether anybody is meant to read it or not: what is kept in it anywhere might be shown one day.</summary>
internal static class Contents
{
    /// <summary>Every field of it and of what it refers to, private ones included: <c>Name=value</c>, in order.</summary>
    public static string In(object? found)
    {
        var text = new StringBuilder();
        Write("", found, text, new(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Write(string name, object? value, StringBuilder text, HashSet<object> seen)
    {
        switch (value)
        {
            case null or Delegate or MemberInfo:
                return;
            case string or bool or Guid or Enum or IFormattable or DateTimeZone:
                text.Append(CultureInfo.InvariantCulture, $"{name}={value}\n");
                return;
        }

        var type = value.GetType();
        if (!type.IsValueType && !seen.Add(value)) return;
        if (value is Array or IDictionary || value is IEnumerable && IsOfTheLanguage(type))
        {
            foreach (var one in (IEnumerable)value) Write(name, one, text, seen);
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}:{type.Name}\n");
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Write(Name(field), field.GetValue(value), text, seen);
        }
    }

    // A collection expression makes a list of a type that has no name to be known by.
    private static bool IsOfTheLanguage(Type type) => type.Namespace is null || type.Namespace.StartsWith("System", StringComparison.Ordinal);

    // What the compiler keeps an automatic property in.
    private static string Name(FieldInfo field) => field.IsDefined(typeof(CompilerGeneratedAttribute)) ? field.Name.Trim('<').Replace(">k__BackingField", "", StringComparison.Ordinal) : field.Name;
}
