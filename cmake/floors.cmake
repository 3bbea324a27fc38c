# SPDX-FileCopyrightText: 2026 ECS Desk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# How every library, program and test of the project is built.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Werror=return-type -Werror=switch -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual
                    # g++ 12 sees ghosts in std::string + std::string (GCC bug 105651)
                    -Wno-restrict)
# A ".moc" or PCH that carries the build folder's name would make ccache miss in every other checkout.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." -fpch-preprocess)
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
                        QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

find_program(ECSDESK_LLD ld.lld)
if(ECSDESK_LLD)
    add_link_options(-fuse-ld=lld)
endif()

set(ECSDESK_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
if(ECSDESK_SANITIZE)
    add_compile_options(-fsanitize=${ECSDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined -g1)
    add_link_options(-fsanitize=${ECSDESK_SANITIZE})
endif()

# A precompiled header takes half a minute, so there are three in all, and whatever sees Qt takes the largest that it
# may see. What shares one must be compiled with the same options and the same macros, as far as its headers ask for
# them; the compiler warns (-Winvalid-pch) where it is not.
foreach(kind core network widgets)
    add_library(ecsdesk_${kind}_headers STATIC "${CMAKE_CURRENT_LIST_DIR}/pch.cpp")
    target_precompile_headers(ecsdesk_${kind}_headers PRIVATE "${CMAKE_CURRENT_LIST_DIR}/${kind}_pch.h")
endforeach()
target_link_libraries(ecsdesk_core_headers PRIVATE Qt6::Core tl::expected)
target_link_libraries(ecsdesk_network_headers PRIVATE Qt6::Network tl::expected)
target_link_libraries(ecsdesk_widgets_headers PRIVATE Qt6::Widgets tl::expected)

# Whether what links to these libraries is compiled against `wanted`, too.
function(ecsdesk_reaches result wanted)
    foreach(library ${ARGN})
        set(reached NO)
        if(library STREQUAL wanted)
            set(reached YES)
        elseif(library MATCHES "^ecsdesk_")
            get_target_property(links ${library} INTERFACE_LINK_LIBRARIES)
            if(links)
                ecsdesk_reaches(reached ${wanted} ${links})
            endif()
        endif()
        if(reached)
            set(${result} YES PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${result} NO PARENT_SCOPE)
endfunction()

# Gives `target`, which links to these libraries, the precompiled header that fits it.
function(ecsdesk_precompiled target)
    set(kind core)
    foreach(wider Network Widgets)
        ecsdesk_reaches(reached Qt6::${wider} ${ARGN})
        if(reached)
            string(TOLOWER ${wider} kind)
        endif()
    endforeach()
    target_precompile_headers(${target} REUSE_FROM ecsdesk_${kind}_headers)
endfunction()

# The static library of the present folder: all its sources, and what it may see (the arrows of docs/architecture.md).
function(ecsdesk_library target)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC ${ARGN})
    if(NOT target STREQUAL "ecsdesk_sandbox")
        # By name, or CMake 3.25 does not look at a header that is new in a build folder that is not.
        file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
        set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOGEN_TARGET_DEPENDS "${headers}")
        ecsdesk_precompiled(${target} ${ARGN})
    endif()
endfunction()

# A test program from NAME.cpp of the present folder; it runs without a screen and without the user's own settings.
# ecsdesk_test(test_rules LINK ecsdesk_rules …)
function(ecsdesk_test name)
    cmake_parse_arguments(arg "" "" "LINK;LABELS;EXTRA" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_EXTRA})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test)
    ecsdesk_precompiled(${name} ${arg_LINK})
    # A test is compiled more often than it is run, and what it tests is optimised as ever. What moc adds is empty.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
                                PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    target_compile_definitions(${name} PRIVATE ECSDESK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;QT_LOGGING_RULES=;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/home/${name};XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home/${name};XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/home/${name};ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# A measurement, run by "./dev bench" only.
add_custom_target(bench_all)
function(ecsdesk_bench name)
    cmake_parse_arguments(arg "" "" "LINK;EXTRA" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_EXTRA})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test)
    ecsdesk_precompiled(${name} ${arg_LINK})
    add_dependencies(bench_all ${name})
endfunction()
